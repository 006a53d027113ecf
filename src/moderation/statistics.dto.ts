import { z } from 'zod';
import { UnreadableQuery } from '../platform/http/refusals.js';

const mostDays = 366;
const dayMs = 86_400_000;

const dayFlaw = { code: 'not-a-day', sentence: 'please give a day as 2026-03-01.' };

const day = z
  .string()
  .refine(
    (text) => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true,
    {
      error: dayFlaw.sentence,
      params: { flaw: dayFlaw },
    },
  )
  .optional();

/** Both days count. Without them: the last thirty. */
export const StatisticsQueryDto = z.strictObject({ from: day, to: day });
export type StatisticsQueryDto = z.infer<typeof StatisticsQueryDto>;

/** Days of UTC, the first and the last. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** A day that was left out lies thirty days from the other, or is today. Throws UnreadableQuery. */
export function windowIn({ from, to }: StatisticsQueryDto, now: Date): Window {
  const on = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const last = to ?? on(from === undefined ? now.getTime() : Math.min(now.getTime(), Date.parse(from) + 29 * dayMs));
  const first = from ?? on(Date.parse(last) - 29 * dayMs);
  const days = (Date.parse(last) - Date.parse(first)) / dayMs + 1;
  if (days < 1 || days > mostDays) throw new UnreadableQuery([windowFault]);
  return { from: first, to: last };
}

const windowFault = {
  field: 'to',
  code: 'not-a-window',
  message: `To: please give a day that is not before “from”, and ${mostDays} days at most.`,
};
