/** What this room leaves in the outbox; each carries `{ commentId, articleId }`. */
export const commentMessages = {
  held: 'comment.held',
  published: 'comment.published',
  /** A published comment says something else now. */
  edited: 'comment.edited',
  /** A published comment stopped being shown. */
  removed: 'comment.removed',
  /** A reader has reported it. */
  reported: 'comment.reported',
  /** Its author appeals against the decision that keeps it from being published. */
  appealed: 'comment.appealed',
  /** What moderators decided about it teaches something else now. */
  taught: 'comment.taught',
} as const;
