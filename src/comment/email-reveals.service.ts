import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { EmailNotKept } from './comment.errors.js';
import { type EmailReveal, type RevealedEmail } from './comment.view.js';
import { CommenterContacts } from './commenter-contacts.js';
import { type RevealEmailDto } from './email-reveals.dto.js';

const action = 'comment.email-revealed';

/** The one way on which somebody who works here sees a reader's whole address. It is never seen without an entry in the log. */
@Injectable()
export class EmailReveals {
  constructor(
    private readonly db: DataSource,
    private readonly contacts: CommenterContacts,
    private readonly audit: AuditLog,
    private readonly record: AuditQueries,
  ) {}

  /** The address leaves after the entry is committed. Throws EmailNotKept. */
  async show(actor: Actor, commentId: string, { reason, shareReason }: RevealEmailDto): Promise<RevealedEmail> {
    const kept = await this.db.transaction(async (tx) => {
      const email = await this.contacts.of(tx, commentId);
      if (email === null) throw new EmailNotKept();
      const detail = { reason, reasonShared: shareReason };
      await this.audit.record(tx, { actor, action, subjectKind: 'comment', subjectId: commentId, detail });
      return email;
    });
    return { email: kept.reveal() };
  }

  /** What the author of the comment may know of it, oldest first: not who it was. */
  async of(commentId: string): Promise<EmailReveal[]> {
    const lines = (await this.record.about('comment', commentId)).filter((line) => line.action === action);
    return lines.map(({ at, detail: { reason, reasonShared } }) => ({
      at,
      reason: reasonShared === true && typeof reason === 'string' ? reason : null,
    }));
  }
}
