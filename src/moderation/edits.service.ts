import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommentEdits } from '../comment/comment-edits.service.js';
import { type EditByStaffDto } from '../comment/comment.dto.js';
import { type Actor } from '../platform/audit/actor.js';
import { ActTraces } from './act-traces.js';
import { ActsAbout } from './acts-about.queries.js';
import { editedAction } from './decision-actions.js';
import { type Acted } from './moderation.view.js';

/** Changes a reader's words, with a reason that they read; readers see that a moderator did. */
@Injectable()
export class Edits {
  constructor(
    private readonly db: DataSource,
    private readonly comments: CommentEdits,
    private readonly acts: ActsAbout,
    private readonly traces: ActTraces,
  ) {}

  /** Throws CommentMissing, CommentGone, AlreadyDecided, TakenByAnother, EditChangesNothing. */
  async edit(actor: Actor, commentId: string, edit: EditByStaffDto): Promise<Acted> {
    return this.acts.orOvertaken(commentId, () =>
      this.db.transaction(async (tx) => {
        const { from, to, version, before } = await this.comments.edit(tx, commentId, edit, actor.name);
        const detail = { from, to, version, reason: edit.reason, before };
        const act = await this.traces.leave(tx, actor, commentId, editedAction, detail);
        return { id: commentId, status: to, version, act };
      }),
    );
  }
}
