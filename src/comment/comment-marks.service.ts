import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { beforeOf } from './comment-before.js';
import { Comment } from './comment.entity.js';
import { CannotPin, DecisionChangesNothing, TooManyPinned } from './comment.errors.js';
import { type Mark, mostPinned } from './comment.view.js';
import { commentMessages } from './comment.messages.js';
import { type Moved } from './comment-moves.service.js';
import { lockAsSeen, type StandingComment } from './thread-lock.js';

/** Pins threads and closes them, on behalf of the room that moderates. */
@Injectable()
export class CommentMarks {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Joins the caller's transaction. Throws CommentMissing, CommentGone, StaleVersion, DecisionChangesNothing, CannotPin, TooManyPinned. */
  async mark(tx: EntityManager, commentId: string, mark: Mark, seen: number): Promise<Moved> {
    const comment = await lockAsSeen(tx, commentId, seen);
    if (isMarked(comment, mark)) throw new DecisionChangesNothing();
    if (mark === 'pin') await this.assertRoom(tx, comment);
    const version = comment.version + 1;
    await tx.update(Comment, commentId, { ...this.columnsFor(mark), version });
    const { articleId, status } = comment;
    if (status === 'published') await this.outbox.put(tx, commentMessages.edited, { commentId, articleId });
    return { commentId, articleId, from: status, to: status, version, before: beforeOf(comment) };
  }

  private columnsFor(mark: Mark): Partial<Comment> {
    const now = this.clock.now();
    if (mark === 'pin' || mark === 'unpin') return { pinnedAt: mark === 'pin' ? now : null };
    return { repliesClosedAt: mark === 'close-thread' ? now : null };
  }

  /** One at a time for each article, so that two who pin at once do not both take the last place. */
  private async assertRoom(tx: EntityManager, { articleId, status, parentId }: StandingComment): Promise<void> {
    if (status !== 'published' || parentId !== null) throw new CannotPin();
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('pinned ' || $1, 0))`, [articleId]);
    const pinned = await tx.query<{ id: string; name: string }[]>(
      `select id, author_name as name from comments
        where article_id = $1 and pinned_at is not null and status = 'published' order by pinned_at, id`,
      [articleId],
    );
    if (pinned.length >= mostPinned) throw new TooManyPinned(pinned);
  }
}

function isMarked(comment: Comment, mark: Mark): boolean {
  if (mark === 'pin' || mark === 'unpin') return (comment.pinnedAt !== null) === (mark === 'pin');
  return (comment.repliesClosedAt !== null) === (mark === 'close-thread');
}
