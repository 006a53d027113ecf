import { type NoticeHow } from './notices.view.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Before most desks open; UTC. */
const morningMs = 6 * hourMs;

/** When what has just come is told to whoever has chosen so. Those who get a number, or nothing, are not asked about here. */
export function tellAt(how: Exclude<NoticeHow, 'none' | 'count'>, now: Date): Date {
  const ms = now.getTime();
  if (how === 'each') return now;
  if (how === 'hour') return new Date((Math.floor(ms / hourMs) + 1) * hourMs);
  return new Date((Math.floor((ms - morningMs) / dayMs) + 1) * dayMs + morningMs);
}
