import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Outbox } from '../platform/jobs/outbox.js';
import { columnsOf, readBefore } from './comment-before.js';
import { Comment } from './comment.entity.js';
import { type CommentStatus } from './comment-status.js';
import { showWhatMustShow } from './comment-thread.js';
import { tellOfMove } from './comment-tidings.js';
import { ReportedComments } from './reported-comments.js';
import { lockAsSeen } from './thread-lock.js';

export interface PutBack {
  readonly from: CommentStatus;
  readonly to: CommentStatus;
  readonly version: number;
}

/** Puts a comment back to how it stood before an act, on behalf of the room that keeps the record of acts. */
@Injectable()
export class CommentUndo {
  constructor(
    private readonly outbox: Outbox,
    private readonly reported: ReportedComments,
  ) {}

  /** Whether the record says enough of an act to take it back. */
  knows(recorded: unknown): boolean {
    return readBefore(recorded) !== null;
  }

  /** `version` is the one that the act made. Joins the caller's transaction. Throws CommentMissing, CommentGone, StaleVersion. */
  async putBack(tx: EntityManager, commentId: string, recorded: unknown, version: number): Promise<PutBack> {
    const before = readBefore(recorded);
    if (before === null) throw new TypeError('The record does not say how the comment stood: ask `knows` first.');
    const comment = await lockAsSeen(tx, commentId, version);
    await tx.update(Comment, commentId, {
      ...columnsOf(before),
      shown: before.status === 'published' || comment.shown,
      version: version + 1,
    });
    await showWhatMustShow(tx, comment);
    if (before.reportsResolvedAt) await this.reported.openAgain(tx, commentId, before.reportsResolvedAt);
    await tellOfMove(this.outbox, tx, comment, before.status);
    return { from: comment.status, to: before.status, version: version + 1 };
  }
}
