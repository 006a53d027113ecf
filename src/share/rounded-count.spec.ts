import { roundedCount } from './rounded-count.js';

describe('a count as the public sees it', () => {
  it.each([
    [0, null],
    [9, null],
    [10, 10],
    [57, 57],
    [99, 99],
    [100, 100],
    [129, 120],
    [999, 990],
    [1000, 1000],
    [1234, 1200],
    [98_765, 98_000],
    [1_000_000, 1_000_000],
  ])('%d is shown as %p', (count, shown) => {
    expect(roundedCount(count)).toBe(shown);
  });
});
