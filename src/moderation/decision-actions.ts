import { type Decision, type Mark } from '../comment/comment.view.js';
import { type AuditLine } from '../platform/audit/audit-queries.js';

/** How a decision stands in the record. */
export const actionOf: Readonly<Record<Decision, string>> = {
  approve: 'comment.approved',
  decline: 'comment.declined',
  spam: 'comment.marked-spam',
  trash: 'comment.trashed',
  restore: 'comment.restored',
};

/** How a moderator's change of the words stands there; `comment.edited` is its author's own. */
export const editedAction = 'comment.edited-by-staff';

/** How what was done with a thread stands there. */
export const markActionOf: Readonly<Record<Mark, string>> = {
  pin: 'comment.pinned',
  unpin: 'comment.unpinned',
  'close-thread': 'comment.thread-closed',
  'open-thread': 'comment.thread-opened',
};

/** How the taking back of an act stands there. */
export const undoneAction = 'comment.act-undone';

/** The decision that a line of the record tells of, or null when it tells of something else. */
export function decisionOf(action: string): Decision | null {
  const found = Object.entries(actionOf).find(([, known]) => known === action);
  return (found?.[0] as Decision | undefined) ?? null;
}

/** Whether a line tells where a comment stands since. An author's own change does not. */
export function tellsOfAct({ detail }: Pick<AuditLine, 'detail'>): boolean {
  return typeof detail.version === 'number' && typeof detail.to === 'string';
}

/** The version of the comment that an act made; null for a line that tells of no change, such as of a look at an address. */
export function versionMadeBy({ detail }: Pick<AuditLine, 'detail'>): number | null {
  return typeof detail.version === 'number' ? detail.version : null;
}
