import { type StoredStatus } from './comment-status.js';

export interface EditFacts {
  readonly status: StoredStatus;
  readonly publishedAt: Date | null;
  /** Somebody's answer stands below it for everybody to see. */
  readonly answered: boolean;
  readonly now: Date;
  /** How long after publication its author may still change it. */
  readonly minutes: number;
}

export type EditVerdict =
  | { readonly may: true; readonly until: Date | null }
  | { readonly may: false; readonly why: 'decided' | 'answered' | 'too-late' };

/** A held reply may be changed until somebody decides; a published one for a while, and not under the feet of an answer. */
export function editVerdict({ status, publishedAt, answered, now, minutes }: EditFacts): EditVerdict {
  if (status === 'held') return { may: true, until: null };
  if (status !== 'published' || publishedAt === null) return { may: false, why: 'decided' };
  if (answered) return { may: false, why: 'answered' };
  const until = new Date(publishedAt.getTime() + minutes * 60_000);
  return now < until ? { may: true, until } : { may: false, why: 'too-late' };
}
