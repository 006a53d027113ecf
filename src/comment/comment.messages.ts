/** What this room leaves in the outbox; each carries `{ commentId, articleId }`. */
export const commentMessages = {
  held: 'comment.held',
  published: 'comment.published',
  /** A published comment says something else now. */
  edited: 'comment.edited',
  /** A published comment stopped being shown. */
  removed: 'comment.removed',
} as const;
