import { type EntityManager } from 'typeorm';
import { Comment } from './comment.entity.js';
import { CommentGone, CommentMissing, StaleVersion } from './comment.errors.js';
import { type CommentStatus } from './comment-status.js';

/**
 * Locks a comment for a change. The root is locked first, so that two changes in one thread take turns and none meets another
 * coming the other way; a reply that is being written waits for neither. Throws CommentMissing.
 */
export async function lockInThread(tx: EntityManager, commentId: string): Promise<Comment> {
  const found = await tx.findOne(Comment, { select: { id: true, rootId: true }, where: { id: commentId } });
  if (!found) throw new CommentMissing();
  await tx.query('select 1 from comments where id = $1 for no key update', [found.rootId]);
  return tx.findOneOrFail(Comment, { where: { id: commentId }, lock: { mode: 'pessimistic_write' } });
}

/** The same for many, in one order, so that two who lock many do not wait for each other. */
export async function lockInThreads(tx: EntityManager, commentIds: readonly string[]): Promise<void> {
  await tx.query(
    `select 1 from comments where id in (select root_id from comments where id = any($1)) order by id for no key update`,
    [commentIds],
  );
  await tx.query('select 1 from comments where id = any($1) order by id for update', [commentIds]);
}

/** A comment about which somebody may still decide. */
export type StandingComment = Comment & { readonly status: CommentStatus };

/** One for whoever looked at it as `version`. Throws CommentMissing, CommentGone (its author withdrew it), StaleVersion. */
export async function lockAsSeen(tx: EntityManager, commentId: string, version: number): Promise<StandingComment> {
  const comment = await lockInThread(tx, commentId);
  if (!stands(comment)) throw new CommentGone();
  if (comment.version !== version) throw new StaleVersion();
  return comment;
}

function stands(comment: Comment): comment is StandingComment {
  return comment.status !== 'withdrawn';
}
