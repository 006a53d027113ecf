import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { InvalidInput } from '../platform/domain-error.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { beforeOf } from './comment-before.js';
import { commentRendererVersion, renderComment } from './comment-body.js';
import { type EditByStaffDto } from './comment.dto.js';
import { Comment } from './comment.entity.js';
import { commentMessages } from './comment.messages.js';
import { type Moved } from './comment-moves.service.js';
import { keepFormerWords } from './former-words.js';
import { lockAsSeen } from './thread-lock.js';

/** Changes another person's words, on behalf of the room that moderates: visible, with a reason, and never for good. */
@Injectable()
export class CommentEdits {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** `by` is who does it. Joins the caller's transaction. Throws CommentMissing, CommentGone, StaleVersion, EditChangesNothing. */
  async edit(tx: EntityManager, commentId: string, edit: EditByStaffDto, by: string): Promise<Moved> {
    const { comment: source, reason } = edit;
    const comment = await lockAsSeen(tx, commentId, edit.version);
    if (comment.source === source) throw new EditChangesNothing();
    const [now, version] = [this.clock.now(), comment.version + 1];
    await keepFormerWords(tx, comment, now, { by, reason });
    await tx.update(Comment, commentId, {
      source,
      html: renderComment(source),
      rendererVersion: commentRendererVersion,
      staffEditedAt: now,
      version,
    });
    const { articleId, status } = comment;
    if (status === 'published') await this.outbox.put(tx, commentMessages.edited, { commentId, articleId });
    const before = beforeOf(comment, { text: comment.version });
    return { commentId, articleId, from: status, to: status, version, before };
  }
}

export class EditChangesNothing extends InvalidInput {
  constructor() {
    super([{ field: 'comment', code: 'unchanged', message: 'Comment: it says just this already.' }]);
  }
}
