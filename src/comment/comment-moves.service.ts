import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Comment } from './comment.entity.js';
import { CommentMissing, DecisionChangesNothing, StaleVersion } from './comment.errors.js';
import { afterDecision, type CommentStatus, type Decision } from './comment-status.js';
import { showWhatMustShow } from './comment-thread.js';
import { commentMessages } from './comment.messages.js';

export interface Move {
  readonly decision: Decision;
  /** A sentence for the author, or null. */
  readonly reason: string | null;
  /** The version that was looked at. */
  readonly version: number;
}

export interface Moved {
  readonly from: CommentStatus;
  readonly to: CommentStatus;
  readonly version: number;
}

/** Changes the status of a comment, on behalf of the room that decides. */
@Injectable()
export class CommentMoves {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Joins the caller's transaction. Throws CommentMissing, StaleVersion, DecisionChangesNothing. */
  async move(tx: EntityManager, commentId: string, move: Move): Promise<Moved> {
    const comment = await lockInThread(tx, commentId);
    if (comment.version !== move.version) throw new StaleVersion();
    const to = afterDecision(move.decision, comment.status, comment.previousStatus);
    if (to === null) throw new DecisionChangesNothing();
    const version = comment.version + 1;
    await tx.update(Comment, commentId, {
      status: to,
      previousStatus: comment.status,
      version,
      decisionReason: move.decision === 'decline' ? move.reason : null,
      publishedAt: to === 'published' ? (comment.publishedAt ?? this.clock.now()) : comment.publishedAt,
      shown: to === 'published' || comment.shown,
    });
    await showWhatMustShow(tx, comment);
    await this.tell(tx, comment, to);
    return { from: comment.status, to, version };
  }

  private async tell(tx: EntityManager, comment: Comment, to: CommentStatus): Promise<void> {
    const ids = { commentId: comment.id, articleId: comment.articleId };
    if (to === 'published') await this.outbox.put(tx, commentMessages.published, ids);
    if (comment.status === 'published') await this.outbox.put(tx, commentMessages.removed, ids);
  }
}

/** The root is locked first: two decisions in one thread take turns, and wait for no reply but one to the root or to this comment. */
async function lockInThread(tx: EntityManager, commentId: string): Promise<Comment> {
  const found = await tx.findOne(Comment, { select: { id: true, rootId: true }, where: { id: commentId } });
  if (!found) throw new CommentMissing();
  await tx.query('select 1 from comments where id = $1 for no key update', [found.rootId]);
  return tx.findOneOrFail(Comment, { where: { id: commentId }, lock: { mode: 'pessimistic_write' } });
}
