import { type EntityManager } from 'typeorm';
import { type Comment } from './comment.entity.js';
import { CommentVersion } from './comment-version.entity.js';

/** Who replaced the words, when it was not their author; without a reason where an edit was taken back. */
export interface Replacement {
  readonly by: string;
  readonly reason: string | null;
}

/** Keeps what the comment said until now. Call with the comment locked, before its words change. */
export async function keepFormerWords(
  tx: EntityManager,
  comment: Pick<Comment, 'id' | 'version' | 'source' | 'html' | 'rendererVersion'>,
  now: Date,
  replacement: Replacement | null,
): Promise<void> {
  await tx.insert(CommentVersion, {
    commentId: comment.id,
    version: comment.version,
    source: comment.source,
    html: comment.html,
    rendererVersion: comment.rendererVersion,
    replacedAt: now,
    replacedBy: replacement?.by ?? null,
    reason: replacement?.reason ?? null,
  });
}
