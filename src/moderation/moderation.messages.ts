/** What this room leaves in the outbox. */
export const moderationMessages = {
  /** Somebody who decides has to hear that replies wait; carries `{ staffId }`. */
  waiting: 'moderation.waiting',
  /** It is time to write to somebody about what came; carries `{ staffId, how }`. */
  notice: 'moderation.notice',
  /** Somebody decided about a comment; carries `{ commentId }`. */
  decided: 'moderation.decided',
} as const;
