import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Comment } from './comment.entity.js';
import { CommentGone, DecisionChangesNothing, StaleVersion } from './comment.errors.js';
import { afterDecision, type CommentStatus, type Decision } from './comment-status.js';
import { showWhatMustShow } from './comment-thread.js';
import { ReportedComments } from './reported-comments.js';
import { lockInThread } from './thread-lock.js';
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
    private readonly reported: ReportedComments,
  ) {}

  /** Joins the caller's transaction. Throws CommentMissing, CommentGone (its author withdrew it), StaleVersion, DecisionChangesNothing. */
  async move(tx: EntityManager, commentId: string, move: Move): Promise<Moved> {
    const comment = await lockInThread(tx, commentId);
    if (comment.status === 'withdrawn') throw new CommentGone();
    if (comment.version !== move.version) throw new StaleVersion();
    const from = comment.status;
    const to =
      afterDecision(move.decision, from, comment.previousStatus) ?? (await this.keptDespiteReports(tx, comment, move));
    if (to === null) throw new DecisionChangesNothing();
    const version = comment.version + 1;
    await tx.update(Comment, commentId, {
      status: to,
      previousStatus: from,
      version,
      decisionReason: move.decision === 'decline' ? move.reason : null,
      publishedAt: to === 'published' ? (comment.publishedAt ?? this.clock.now()) : comment.publishedAt,
      shown: to === 'published' || comment.shown,
    });
    await showWhatMustShow(tx, comment);
    await this.reported.resolve(tx, commentId);
    await this.tell(tx, comment, to);
    return { from, to, version };
  }

  /** To approve what is published already says that its reports were looked at, and that it stays. */
  private async keptDespiteReports(
    tx: EntityManager,
    comment: Comment,
    { decision }: Move,
  ): Promise<'published' | null> {
    const asked = decision === 'approve' && comment.status === 'published';
    return asked && (await this.reported.hasOpen(tx, comment.id)) ? 'published' : null;
  }

  private async tell(tx: EntityManager, comment: Comment, to: CommentStatus): Promise<void> {
    const ids = { commentId: comment.id, articleId: comment.articleId };
    if (to === comment.status) return;
    if (to === 'published') await this.outbox.put(tx, commentMessages.published, ids);
    if (comment.status === 'published') await this.outbox.put(tx, commentMessages.removed, ids);
  }
}
