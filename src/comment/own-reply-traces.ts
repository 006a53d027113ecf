import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { someReader } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { type Comment } from './comment.entity.js';
import { commentMessages } from './comment.messages.js';
import { CommentAppeal } from './comment-appeal.entity.js';
import { CommentReport } from './comment-report.entity.js';
import { CommentVersion } from './comment-version.entity.js';
import { CommenterContacts } from './commenter-contacts.js';
import { type Verdict } from './rules/verdict.js';
import { SaidWords } from './said-words.entity.js';

/** What an author's change leaves behind besides the row: the record, the messages, and what has to go. `comment` is the row as it was. */
@Injectable()
export class OwnReplyTraces {
  constructor(
    private readonly contacts: CommenterContacts,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async edited(tx: EntityManager, comment: Comment, verdict: Verdict): Promise<void> {
    const rules = verdict.reasons.map((reason) => reason.rule);
    const version = comment.version + 1;
    await this.record(tx, comment, 'comment.edited', { status: verdict.status, rules, version });
    if (comment.status !== 'published') return;
    const stays = verdict.status === 'published';
    await this.tell(tx, comment, stays ? commentMessages.edited : commentMessages.removed);
    if (verdict.status === 'held') await this.tell(tx, comment, commentMessages.held);
  }

  async withdrawn(tx: EntityManager, comment: Comment): Promise<void> {
    const { id: commentId, clientKey } = comment;
    await tx.delete(CommentVersion, { commentId });
    await tx.delete(CommentReport, { commentId });
    await tx.delete(CommentAppeal, { commentId });
    if (clientKey) await tx.delete(SaidWords, { clientKey, commentId });
    await this.contacts.forget(tx, commentId);
    await this.record(tx, comment, 'comment.withdrawn', { version: comment.version + 1 });
    if (comment.status === 'published') await this.tell(tx, comment, commentMessages.removed);
  }

  private async record(
    tx: EntityManager,
    { id }: Comment,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(tx, { actor: someReader, action, subjectKind: 'comment', subjectId: id, detail });
  }

  private tell(tx: EntityManager, { id, articleId }: Comment, message: string): Promise<void> {
    return this.outbox.put(tx, message, { commentId: id, articleId });
  }
}
