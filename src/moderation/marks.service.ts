import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommentMarks } from '../comment/comment-marks.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { ActTraces } from './act-traces.js';
import { ActsAbout } from './acts-about.queries.js';
import { markActionOf } from './decision-actions.js';
import { type MarkDto } from './moderation.dto.js';
import { type Acted } from './moderation.view.js';

/** Shows a thread first, or takes no more replies below a comment; and the other way. */
@Injectable()
export class Marks {
  constructor(
    private readonly db: DataSource,
    private readonly comments: CommentMarks,
    private readonly acts: ActsAbout,
    private readonly traces: ActTraces,
  ) {}

  /** Throws CommentMissing, CommentGone, AlreadyDecided, TakenByAnother, DecisionChangesNothing, CannotPin, TooManyPinned. */
  async mark(actor: Actor, commentId: string, { mark, version: seen }: MarkDto): Promise<Acted> {
    return this.acts.orOvertaken(commentId, () =>
      this.db.transaction(async (tx) => {
        const { from, to, version, before } = await this.comments.mark(tx, commentId, mark, seen);
        const act = await this.traces.leave(tx, actor, commentId, markActionOf[mark], { from, to, version, before });
        return { id: commentId, status: to, version, act };
      }),
    );
  }
}
