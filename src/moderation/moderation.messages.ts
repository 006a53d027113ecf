/** What this room leaves in the outbox. */
export const moderationMessages = {
  /** Somebody who decides has to hear that replies wait; carries `{ staffId }`. */
  waiting: 'moderation.waiting',
  /** Somebody decided about a comment; carries `{ commentId }`. */
  decided: 'moderation.decided',
} as const;
