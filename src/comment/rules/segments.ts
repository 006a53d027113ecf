const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Up to a space, where there is one. */
const pieces = /[^]{1,300}(?=\s|$)|[^]{1,300}/gu;

export interface Segment {
  readonly index: number;
  readonly segment: string;
  readonly isWordLike: boolean;
}

/** Words as the dictionary of ICU tells them apart. A piece at a time: what it takes grows with the square of what it is given. */
export function segmentsOf(text: string): Segment[] {
  return [...text.matchAll(pieces)].flatMap(({ 0: piece, index: start }) =>
    Array.from(segmenter.segment(piece), ({ index, segment, isWordLike }) => ({
      index: start + index,
      segment,
      isWordLike: isWordLike === true,
    })),
  );
}
