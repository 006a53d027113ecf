import { Breaker } from './breaker.js';

const broken = () => {
  const breaker = new Breaker();
  for (const now of [1, 2, 3]) breaker.went(false, now);
  return breaker;
};

describe('a breaker', () => {
  it('lets two failures pass, and forgets them with the next success', () => {
    const breaker = new Breaker();
    breaker.went(false, 1);
    breaker.went(false, 2);
    breaker.went(true, 3);
    breaker.went(false, 4);
    expect(breaker.mayAsk(5)).toBe(true);
  });

  it('rests after three in a row, then lets one try for all', () => {
    const breaker = broken();
    expect(breaker.mayAsk(29_000)).toBe(false);
    expect(breaker.mayAsk(31_000)).toBe(true);
    expect(breaker.mayAsk(31_001)).toBe(false);
  });

  it('is whole again when that one succeeds, and rests anew when it fails', () => {
    const [mended, still] = [broken(), broken()];
    mended.went(true, 31_000);
    still.went(false, 31_000);
    expect([mended.mayAsk(31_001), still.mayAsk(60_000), still.mayAsk(61_001)]).toEqual([true, false, true]);
  });
});
