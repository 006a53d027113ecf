import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks every `everyMs` until there is an answer other than undefined or false, and gives it. Gives undefined when
 * `withinMs` has passed without one; it asks at least once.
 */
export async function until<T>(
  ask: () => Promise<T | undefined | false>,
  withinMs: number,
  everyMs = 5,
): Promise<T | undefined> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() >= end) return undefined;
    await wait(everyMs);
  }
}
