import { ago } from './ago.js';

const now = new Date('2026-03-10T12:00:00Z');

it.each([
  ['2026-03-10T12:00:20Z', 'just now'],
  ['2026-03-10T11:59:01Z', 'just now'],
  ['2026-03-10T11:59:00Z', '1 minute ago'],
  ['2026-03-10T09:00:00Z', '3 hours ago'],
  ['2026-03-09T12:00:00Z', 'yesterday'],
  ['2026-02-08T12:00:00Z', '30 days ago'],
])('tells the age of %s as "%s"', (at, told) => {
  expect(ago(new Date(at), now)).toBe(told);
});
