import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { columnsOf, readBefore } from './comment-before.js';
import { Comment } from './comment.entity.js';
import { commentMessages } from './comment.messages.js';
import { type CommentStatus } from './comment-status.js';
import { showWhatMustShow } from './comment-thread.js';
import { tellOfMove } from './comment-tidings.js';
import { CommentVersion } from './comment-version.entity.js';
import { keepFormerWords } from './former-words.js';
import { ReportedComments } from './reported-comments.js';
import { lockAsSeen, type StandingComment } from './thread-lock.js';

export interface PutBack {
  readonly from: CommentStatus;
  readonly to: CommentStatus;
  readonly version: number;
}

/** Puts a comment back to how it stood before an act, on behalf of the room that keeps the record of acts. */
@Injectable()
export class CommentUndo {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly reported: ReportedComments,
  ) {}

  /** Whether the record says enough of an act to take it back. */
  knows(recorded: unknown): boolean {
    return readBefore(recorded) !== null;
  }

  /** `version` is the one that the act made, `by` who takes it back. Joins the caller's transaction. Throws CommentMissing, CommentGone, StaleVersion. */
  async putBack(
    tx: EntityManager,
    commentId: string,
    recorded: unknown,
    version: number,
    by: string,
  ): Promise<PutBack> {
    const before = readBefore(recorded);
    if (before === null) throw new TypeError('The record does not say how the comment stood: ask `knows` first.');
    const comment = await lockAsSeen(tx, commentId, version);
    const words = before.text === null ? {} : await this.putWordsBack(tx, comment, before.text, by);
    await tx.update(Comment, commentId, {
      ...columnsOf(before),
      ...words,
      shown: before.status === 'published' || comment.shown,
      version: version + 1,
    });
    await showWhatMustShow(tx, comment);
    if (before.reportsResolvedAt) await this.reported.openAgain(tx, commentId, before.reportsResolvedAt);
    await this.tell(tx, comment, before.status);
    return { from: comment.status, to: before.status, version: version + 1 };
  }

  /** One that stays published may say something else now, or stand elsewhere. */
  private async tell(tx: EntityManager, comment: StandingComment, to: CommentStatus): Promise<void> {
    const { id: commentId, articleId, status } = comment;
    if (status !== to) await tellOfMove(this.outbox, tx, comment, to);
    else if (to === 'published') await this.outbox.put(tx, commentMessages.edited, { commentId, articleId });
  }

  /** What stood there between is kept as well. */
  private async putWordsBack(tx: EntityManager, comment: StandingComment, version: number, by: string) {
    const commentId = comment.id;
    const former = await tx.findOneByOrFail(CommentVersion, { commentId, version });
    await keepFormerWords(tx, comment, this.clock.now(), { by, reason: null });
    return { source: former.source, html: former.html, rendererVersion: former.rendererVersion };
  }
}
