import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { someReader } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { Comment } from './comment.entity.js';
import { commentMessages } from './comment.messages.js';
import { type StoredStatus } from './comment-status.js';
import { CommenterContacts } from './commenter-contacts.js';

/** What a rule sent to spam waits for nobody. */
const messageFor: Partial<Record<StoredStatus, string>> = {
  published: commentMessages.published,
  held: commentMessages.held,
};

/** Puts a new comment away with everything that belongs to it: the sealed contact, the log entry, the message for later. */
@Injectable()
export class CommentShelf {
  constructor(
    private readonly contacts: CommenterContacts,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Joins the caller's transaction: either all of it stands or none. */
  async put(tx: EntityManager, comment: Comment, email: PrivateEmail): Promise<void> {
    await tx.insert(Comment, comment);
    await this.contacts.keep(tx, comment.id, email, comment.createdAt);
    await this.audit.record(tx, {
      actor: someReader,
      action: 'comment.left',
      subjectKind: 'comment',
      subjectId: comment.id,
      detail: { status: comment.status, rules: comment.verdict.reasons.map((reason) => reason.rule) },
    });
    const message = messageFor[comment.status];
    if (message) await this.outbox.put(tx, message, { commentId: comment.id, articleId: comment.articleId });
  }
}
