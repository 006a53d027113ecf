import { figuresOf, type Foretold, shareInWords, shareOf } from './figures.js';

const said = (percent: number, decided: Foretold['decided'], times: number): Foretold[] =>
  Array.from({ length: times }, () => ({ percent, decided }));

describe('figures about what was foretold', () => {
  const foretold = [
    ...said(99, 'unwanted', 6),
    ...said(99, 'wanted', 2),
    ...said(40, 'unwanted', 4),
    ...said(0, 'wanted', 8),
  ];

  it('are precision, recall and what would be held wrongly', () => {
    const { precision, recall, wronglyHeld, ...counts } = figuresOf(foretold, 95);
    expect(counts).toEqual({ from: 95, held: 8, rightlyHeld: 6 });
    expect([precision?.share, recall?.share, wronglyHeld?.share]).toEqual([0.75, 0.6, 0.2]);
  });

  it('move with the likeness from which on a reply is held', () => {
    expect(figuresOf(foretold, 40).recall?.share).toBe(1);
    expect(figuresOf(foretold, 100)).toMatchObject({ held: 0, precision: null });
  });

  it('are none where nothing was decided', () => {
    expect(figuresOf([], 95)).toEqual({
      from: 95,
      held: 0,
      rightlyHeld: 0,
      precision: null,
      recall: null,
      wronglyHeld: null,
    });
  });

  it.each([
    [0, 10, '0.0 % (0.0–27.8)'],
    [5, 10, '50.0 % (23.7–76.3)'],
    [10, 10, '100.0 % (72.2–100.0)'],
    [970, 1000, '97.0 % (95.7–97.9)'],
  ])('%i of %i are %s, as Wilson has it', (part, whole, words) => {
    expect(shareInWords(shareOf(part, whole))).toBe(words);
  });

  it('say nothing of nothing', () => expect(shareInWords(shareOf(0, 0))).toBe('–'));
});
