const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The longest beginning of `text` that fits into `maxCodePoints` and ends where a word ends.
 * A single word that is too long is cut between two graphemes, so that no letter loses its marks.
 * Empty when not even one grapheme fits. Scripts that put no spaces between words are cut between words too.
 */
export function cutAtWord(text: string, maxCodePoints: number): string {
  const limit = indexAfter(text, maxCodePoints);
  if (limit === text.length) return text;

  const graphemeEnds = endsUpTo(graphemes, text, limit);
  const wordEnds = endsUpTo(words, text, limit);
  const wholeWords = [...wordEnds].filter((end) => graphemeEnds.has(end));
  return text.slice(0, wholeWords.at(-1) ?? [...graphemeEnds].at(-1) ?? 0);
}

function indexAfter(text: string, maxCodePoints: number): number {
  let index = 0;
  let left = maxCodePoints;
  for (const character of text) {
    if (left === 0) break;
    left -= 1;
    index += character.length;
  }
  return index;
}

function endsUpTo(segmenter: Intl.Segmenter, text: string, limit: number): Set<number> {
  const ends = new Set<number>();
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length > limit) break;
    ends.add(index + segment.length);
  }
  return ends;
}
