/** A day's work, and a long lunch. */
export const longestMs = 12 * 3600_000;
export const idleMs = 2 * 3600_000;
/** How exact "last seen" is: a read that writes each time would cost more than it tells. */
export const touchEveryMs = 60_000;

/** Whoever was last seen then, or earlier, is not there any more. */
export function idleBefore(now: Date): Date {
  return new Date(now.getTime() - idleMs);
}
