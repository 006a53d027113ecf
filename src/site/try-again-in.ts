import type { Messages } from './messages/catalogue.js';

/** When to come back, in seconds up to a minute and a half, in minutes from there. */
export function tryAgainIn(seconds: number, t: Messages): string {
  return seconds < 90 ? t.tryAgainInSeconds({ seconds }) : t.tryAgainInMinutes({ minutes: Math.ceil(seconds / 60) });
}
