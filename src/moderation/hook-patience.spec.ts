import { givesUp, restUntil, tryAgainAt } from './hook-patience.js';

const now = new Date('2026-03-01T08:00:00.000Z');

describe('A receiver that fails', () => {
  it.each([
    [1, '2026-03-01T08:00:05.000Z'],
    [3, '2026-03-01T08:02:00.000Z'],
    [10, '2026-03-02T08:00:00.000Z'],
  ])('is tried again after attempt %s', (attempts, at) => {
    expect(tryAgainAt(attempts, now)?.toISOString()).toBe(at);
  });

  it('is not sent the same for ever', () => {
    expect(tryAgainAt(11, now)).toBeNull();
  });

  it.each([
    [1, '2026-03-01T08:00:05.000Z'],
    [6, '2026-03-01T09:00:00.000Z'],
    [60, '2026-03-01T09:00:00.000Z'],
  ])('rests after it was silent %s times, never longer than an hour', (failures, until) => {
    expect(restUntil(failures, now).toISOString()).toBe(until);
  });

  it('is given up after three days', () => {
    expect(givesUp(new Date('2026-02-26T08:00:01.000Z'), now)).toBe(false);
    expect(givesUp(new Date('2026-02-26T08:00:00.000Z'), now)).toBe(true);
  });
});
