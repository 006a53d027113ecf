import { tellAt } from './notice-times.js';

describe('What has come is told', () => {
  it.each([
    ['each', '2026-03-01T08:30:00.000Z', '2026-03-01T08:30:00.000Z'],
    ['hour', '2026-03-01T08:30:00.000Z', '2026-03-01T09:00:00.000Z'],
    ['hour', '2026-03-01T09:00:00.000Z', '2026-03-01T10:00:00.000Z'],
    ['day', '2026-03-01T05:59:00.000Z', '2026-03-01T06:00:00.000Z'],
    ['day', '2026-03-01T06:00:00.000Z', '2026-03-02T06:00:00.000Z'],
    ['day', '2026-12-31T23:00:00.000Z', '2027-01-01T06:00:00.000Z'],
  ] as const)('%s: what came at %s at %s', (how, came, told) => {
    expect(tellAt(how, new Date(came)).toISOString()).toBe(told);
  });
});
