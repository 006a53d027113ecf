import { type FigureSheet } from './figure-sheet.js';

/** Why rules stop replies, in words that say nothing of how. */
export const stoppingReasons = [
  'closed',
  'allRead',
  'unknown',
  'name',
  'words',
  'links',
  'hosts',
  'sender',
  'other',
] as const;
export type StoppingReason = (typeof stoppingReasons)[number];

/** What anybody may know of a month. Null: too few to tell, so that nobody is found among them. */
export interface MonthTold {
  /** `2026-03` */
  readonly month: string;
  readonly came: number | null;
  readonly publishedAtOnce: number | null;
  readonly approved: number | null;
  /** Declined, or put to spam or into the trash, by moderators. */
  readonly stopped: number | null;
  readonly medianHours: number | null;
}

export interface Transparency {
  /** Months that are over, the newest first. */
  readonly months: readonly MonthTold[];
  /** Replies that rules stopped in these months, by why; those that are too few to tell are left out. */
  readonly reasons: readonly { readonly reason: StoppingReason; readonly replies: number }[];
}

const fewest = 10;

/** To whole tens; nothing below ten. */
export function told(count: number): number | null {
  return count < fewest ? null : Math.round(count / 10) * 10;
}

export function toMonth(month: string, sheet: FigureSheet): MonthTold {
  const came = sheet.came();
  const { approve, decline, spam, trash } = sheet.decided();
  const decided = approve + decline + spam + trash;
  const seconds = sheet.medianSeconds();
  return {
    month,
    came: told(came.published + came.held + came.declined + came.spam),
    publishedAtOnce: told(came.published),
    approved: told(approve),
    stopped: told(decline + spam + trash),
    medianHours: seconds === null || told(decided) === null ? null : Math.max(1, Math.round(seconds / 3600)),
  };
}

const reasonOf: Readonly<Record<string, StoppingReason>> = {
  closed: 'closed',
  'everything-held': 'allRead',
  'unknown-author': 'unknown',
  'reserved-name': 'name',
  'blocked-words': 'words',
  'held-words': 'words',
  links: 'links',
  'link-hosts': 'hosts',
  ban: 'sender',
};

export function toReasons(sheet: FigureSheet): Transparency['reasons'] {
  const rules = [...sheet.of('stopped').keys()];
  return stoppingReasons.flatMap((reason) => {
    const named = rules.filter((rule) => (reasonOf[rule] ?? 'other') === reason);
    const replies = told(named.reduce((sum, rule) => sum + sheet.count('stopped', rule), 0));
    return replies === null ? [] : [{ reason, replies }];
  });
}

export function toTransparencyJson({ months, reasons }: Transparency) {
  return {
    months: months.map(({ month, came, publishedAtOnce, approved, stopped, medianHours }) => ({
      month,
      came,
      publishedAtOnce,
      approved,
      stopped,
      medianHours,
    })),
    reasons: reasons.map(({ reason, replies }) => ({ reason, replies })),
  };
}
