import { type StoredStatus } from '../comment-status.js';

/** What a comment teaches. */
export type Lesson = 'wanted' | 'unwanted';

export interface Taught {
  readonly status: StoredStatus;
  readonly previousStatus: StoredStatus | null;
  /** Where the rules had put it; missing for those from before they were asked. */
  readonly judged: string | null;
  readonly byStaff: boolean;
}

/**
 * Only what a moderator decided teaches anything, and only as long as it stands: what was put back where the rules had it teaches
 * nothing again. Null: nothing.
 */
export function lessonIn({ status, previousStatus, judged, byStaff }: Taught): Lesson | null {
  if (byStaff || status === 'withdrawn' || status === 'held') return null;
  if (status !== 'published') return judged === status ? null : 'unwanted';
  if (previousStatus === null) return null;
  const letThrough = previousStatus === 'held' || previousStatus === 'published';
  return letThrough || judged !== 'published' ? 'wanted' : null;
}
