import { type CounterUnit } from './share-target.js';
import { xWeight } from './x-weight.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How long a text is in each unit. */
export const measures: Readonly<Record<CounterUnit, (text: string) => number>> = {
  weighted: xWeight,
  graphemes: (text) => countOf(graphemes.segment(text)),
  'code-points': (text) => countOf(text),
};

function countOf(parts: Iterable<unknown>): number {
  let count = 0;
  for (const _ of parts) count += 1;
  return count;
}
