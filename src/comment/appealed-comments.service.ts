import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { putAway } from './appeal.policy.js';
import { type AppealOutcome } from './appeal.view.js';
import { CommentAppeal } from './comment-appeal.entity.js';
import { type Comment } from './comment.entity.js';
import { AppealMissing, AppealSettled, CommentGone, StaleVersion } from './comment.errors.js';
import { lockInThread } from './thread-lock.js';

export interface AppealAnswer {
  readonly outcome: AppealOutcome;
  /** A sentence for the author, or null. */
  readonly answer: string | null;
  /** Of the comment that was looked at. */
  readonly version: number;
}

/** Settles appeals, on behalf of the room that decides. Each joins the caller's transaction and locks the comment. */
@Injectable()
export class AppealedComments {
  constructor(private readonly clock: Clock) {}

  /** The reply stays where it is; to bring it back is a move. Throws AppealMissing, AppealSettled, CommentGone, StaleVersion. */
  async settle(tx: EntityManager, appealId: string, { outcome, answer, version }: AppealAnswer): Promise<void> {
    const { appeal, comment } = await this.locked(tx, appealId);
    if (appeal.outcome === 'upheld' || !putAway.includes(comment.status)) throw new AppealSettled();
    if (comment.version !== version) throw new StaleVersion();
    await tx.update(CommentAppeal, appealId, { outcome, answer, decidedAt: this.clock.now() });
  }

  /** As if nobody had decided; what that was is returned. Throws AppealMissing, AppealSettled, CommentGone, StaleVersion. */
  async reopen(tx: EntityManager, appealId: string, version: number): Promise<AppealOutcome> {
    const { appeal, comment } = await this.locked(tx, appealId);
    const { outcome } = appeal;
    if (outcome === null || (outcome === 'overturned' && comment.status !== 'published')) throw new AppealSettled();
    if (comment.version !== version) throw new StaleVersion();
    await tx.update(CommentAppeal, appealId, { outcome: null, answer: null, decidedAt: null });
    return outcome;
  }

  /** The comment first, as everywhere; its author may have taken it back, and the appeal along, while we waited for it. */
  private async locked(tx: EntityManager, id: string): Promise<{ appeal: CommentAppeal; comment: Comment }> {
    const found = await tx.findOneBy(CommentAppeal, { id });
    if (!found) throw new AppealMissing();
    const comment = await lockInThread(tx, found.commentId);
    if (comment.status === 'withdrawn') throw new CommentGone();
    return { comment, appeal: await tx.findOneByOrFail(CommentAppeal, { id }) };
  }
}
