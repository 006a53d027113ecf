import { type Decision } from '../comment/comment.view.js';

/** How a decision stands in the record. */
export const actionOf: Readonly<Record<Decision, string>> = {
  approve: 'comment.approved',
  decline: 'comment.declined',
  spam: 'comment.marked-spam',
  trash: 'comment.trashed',
  restore: 'comment.restored',
};

/** The decision that a line of the record tells of, or null when it tells of something else. */
export function decisionOf(action: string): Decision | null {
  const found = Object.entries(actionOf).find(([, known]) => known === action);
  return (found?.[0] as Decision | undefined) ?? null;
}
