import { unmask } from './disguise.js';
import { WordBoundaries } from './word-boundary.js';
import { asRead, asSeen, unstressed } from './word-look.js';

/** A text in one of the ways in which it may be read. */
export interface Reading {
  readonly text: string;
  readonly boundaries: WordBoundaries;
  /** Which entries it is compared with: as they are written, or as they look. */
  readonly as: 'written' | 'look';
  /** What is found counts only where this is 1; null: everywhere. */
  readonly mask: Uint8Array | null;
}

/** As typed, without stress marks, and with its disguised words unmasked; the last two only where they say something else. */
export function readingsOf(texts: readonly string[]): readonly Reading[] {
  const seen = texts.map(asSeen).join(' ¶ ');
  const read = asRead(seen);
  const plain = unstressed(read);
  const unmasked = unmask(seen);
  return [
    reading(read, 'written', null),
    ...(plain === read ? [] : [reading(plain, 'written', null)]),
    ...(unmasked ? [reading(unmasked.text, 'look', unmasked.mask)] : []),
  ];
}

function reading(text: string, as: Reading['as'], mask: Uint8Array | null): Reading {
  return { text, as, mask, boundaries: new WordBoundaries(text) };
}
