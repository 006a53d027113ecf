import { sameWords } from './same-words.js';

describe('two texts are the same words', () => {
  it.each([
    ['Buy now!', 'buy  NOW'],
    ['Buy now', 'B\u200buy\u00ad now'],
    ['Buy now', 'Ｂｕｙ ｎｏｗ'],
    ['One\n\ntwo', 'one, two…'],
  ])('%j and %j', (one, other) => {
    expect(sameWords(one)).toBe(sameWords(other));
  });

  it.each([
    ['Buy now', 'Buy later'],
    ['I agree 👍', 'I agree 👎'],
    ['!!!', '???'],
    ['के', 'की'],
  ])('and not %j and %j', (one, other) => {
    expect(sameWords(one)).not.toBe(sameWords(other));
  });
});
