/** What this room leaves in the outbox. */
export const moderationMessages = {
  /** Somebody who decides has to hear that replies wait; carries `{ staffId }`. */
  waiting: 'moderation.waiting',
  /** It is time to write to somebody about what came; carries `{ staffId, how }`. */
  notice: 'moderation.notice',
  /** Somebody has to hear that replies wait too long; carries `{ staffId }`. */
  queueOld: 'moderation.queue-old',
  /** A receiver may have calls to be made; carries `{ hookId, second }`. */
  hook: 'moderation.hook',
  /** A web hook was switched off, since nothing arrived; carries `{ hookId }`. */
  hookGivenUp: 'moderation.hook-given-up',
  /** One member is to hear of that; carries `{ hookId, staffId }`. */
  hookLetter: 'moderation.hook-letter',
  /** Somebody decided about a comment; carries `{ commentId }`. */
  decided: 'moderation.decided',
  /** A stretch of a batch was decided: whoever hears of `decided` hears of this or of `batchFinished`. Carries `{ batchId, first, last }`. */
  decidedMany: 'moderation.decided-many',
  /** A batch is to be worked on; carries `{ batchId }`. */
  batch: 'moderation.batch',
  /** A batch is done, or undone; carries `{ batchId }`. */
  batchFinished: 'moderation.batch-finished',
} as const;
