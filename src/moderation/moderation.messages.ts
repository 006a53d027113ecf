/** What this room leaves in the outbox. */
export const moderationMessages = {
  /** Somebody who decides has to hear that replies wait; carries `{ staffId }`. */
  waiting: 'moderation.waiting',
} as const;
