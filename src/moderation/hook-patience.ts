const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** After each attempt that failed, in milliseconds: some seconds at first, for more than two days in all. */
const waits = [5000, 30_000, 2 * minute, 10 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day];

/** When to try again what has failed so often; null when it has failed often enough. */
export function tryAgainAt(attempts: number, now: Date): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}

/** How long a receiver that does not answer at all is left alone; longer each time, and never longer than an hour. */
export function restUntil(failuresInARow: number, now: Date): Date {
  const wait = Math.min(waits[failuresInARow - 1] ?? hour, hour);
  return new Date(now.getTime() + wait);
}

/** Nothing has arrived for days: nobody is there. */
export function givesUp(failingSince: Date, now: Date): boolean {
  return now.getTime() - failingSince.getTime() >= 3 * day;
}
