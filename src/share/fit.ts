import { type CounterUnit } from './share-target.js';

/** The space that a text has. `measure` answers for the text as it will be counted, link and all. */
export interface Space {
  readonly unit: CounterUnit;
  readonly max: number | null;
  readonly measure: (text: string) => number;
}

export interface FittedText {
  readonly text: string;
  readonly unit: CounterUnit;
  readonly used: number;
  readonly max: number | null;
  /** True when something was left out; the text then ends in `…`. */
  readonly truncated: boolean;
}

const ellipsis = '…';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text, or as much of its beginning as the space takes, with an ellipsis. It ends where a word ends unless that would
 * give up more than half of the space, and never inside a grapheme. Empty when not even one grapheme fits.
 */
export function fit(text: string, { unit, max, measure }: Space, lang: string): FittedText {
  const fits = (candidate: string) => max === null || measure(candidate) <= max;
  const fitted = fits(text) ? text : shortened(text, fits, lang);
  return { text: fitted, unit, used: measure(fitted), max, truncated: fitted !== text };
}

function shortened(text: string, fits: (candidate: string) => boolean, lang: string): string {
  const upTo = (end: number) => text.slice(0, end) + ellipsis;
  const ends = graphemeEnds(text);
  const wordEnds = wordEndsOf(text, lang, new Set(ends));
  const longest = lastThat((end) => fits(upTo(end)), ends);
  const longestInWords = lastThat((end) => fits(upTo(end)), wordEnds);
  if (longest === undefined) return '';
  return upTo(longestInWords !== undefined && longestInWords * 2 >= longest ? longestInWords : longest);
}

/** A white space is no place to stop: the ellipsis follows what can be seen. */
function graphemeEnds(text: string): number[] {
  return [...graphemes.segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => index + segment.length);
}

/** By dictionary where a script puts no spaces between words. */
function wordEndsOf(text: string, lang: string, graphemeEnds: ReadonlySet<number>): number[] {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  return [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => index + segment.length)
    .filter((end) => graphemeEnds.has(end));
}

/** By halving. What it gives back was tried, so it fits even where a longer text happens to measure less (an address on X). */
function lastThat(fits: (end: number) => boolean, ends: readonly number[]): number | undefined {
  let best: number | undefined;
  let low = 0;
  let high = ends.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const end = ends[middle] ?? 0;
    if (fits(end)) {
      best = end;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return best;
}
