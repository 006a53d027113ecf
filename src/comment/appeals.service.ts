import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { someReader } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { AppealQueries } from './appeals.queries.js';
import { type AppealDto } from './comment.dto.js';
import { AppealClosed } from './comment.errors.js';
import { commentMessages } from './comment.messages.js';
import { CommentAppeal } from './comment-appeal.entity.js';
import { OwnReplyQueries } from './own-reply.queries.js';
import { lockInThread } from './thread-lock.js';

/** What the author of a reply that was put away may say against it, by the signed link. */
@Injectable()
export class Appeals {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly own: OwnReplyQueries,
    private readonly appeals: AppealQueries,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Once; the second of two at the same moment changes nothing. Throws CommentMissing, AppealClosed. */
  async make(commentId: string, token: string, { text }: AppealDto): Promise<void> {
    this.own.assertOwn(commentId, token);
    const byPerson = await this.appeals.byPerson(commentId);
    await this.db.transaction(async (tx) => {
      const { articleId } = await lockInThread(tx, commentId);
      const { state } = await this.appeals.read(tx, commentId, byPerson);
      if (state === 'waits') return;
      if (state !== 'may') throw new AppealClosed();
      const id = newId();
      await tx.insert(CommentAppeal, { id, commentId, text: text ?? null, madeAt: this.clock.now() });
      await this.audit.record(tx, {
        actor: someReader,
        action: 'appeal.made',
        subjectKind: 'comment',
        subjectId: commentId,
        detail: { appeal: id },
      });
      await this.outbox.put(tx, commentMessages.appealed, { commentId, articleId, appealId: id });
    });
  }
}
