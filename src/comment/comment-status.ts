/** What moderators sort comments into. */
export const commentStatuses = ['held', 'published', 'declined', 'spam', 'trash'] as const;
export type CommentStatus = (typeof commentStatuses)[number];

/** What a row may say. Withdrawn is its author's last word: nobody decides about it any more. */
export const storedStatuses = [...commentStatuses, 'withdrawn'] as const;
export type StoredStatus = (typeof storedStatuses)[number];

export const decisions = ['approve', 'decline', 'spam', 'trash', 'restore'] as const;
export type Decision = (typeof decisions)[number];

/** Where each decision leads from each status; what is missing is refused. `restore` leads back to what it was before. */
const leads: Record<Exclude<Decision, 'restore'>, Partial<Record<CommentStatus, CommentStatus>>> = {
  approve: { held: 'published', declined: 'published', spam: 'published', trash: 'published' },
  decline: { held: 'declined', published: 'declined', spam: 'declined', trash: 'declined' },
  spam: { held: 'spam', published: 'spam', declined: 'spam', trash: 'spam' },
  trash: { held: 'trash', published: 'trash', declined: 'trash', spam: 'trash' },
};

/** The status that a decision leads to, or null when it changes nothing from here. */
export function afterDecision(
  decision: Decision,
  now: StoredStatus,
  before: CommentStatus | null,
): CommentStatus | null {
  if (now === 'withdrawn') return null;
  if (decision === 'restore') return before;
  return leads[decision][now] ?? null;
}

/** The decisions that make sense from here, for the buttons of the queue. */
export function decisionsFrom(now: CommentStatus, before: CommentStatus | null): Decision[] {
  return decisions.filter((decision) => afterDecision(decision, now, before) !== null);
}
