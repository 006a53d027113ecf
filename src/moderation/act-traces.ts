import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CommentReach } from '../comment/comment-reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Claims } from './claims.service.js';
import { moderationMessages } from './moderation.messages.js';

/** What every act about a comment leaves behind: whose hands it is in, the record, and word to the others at the desk. */
@Injectable()
export class ActTraces {
  constructor(
    private readonly reach: CommentReach,
    private readonly claims: Claims,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Joins the transaction of the act. Returns its number. Throws CommentMissing (out of reach), TakenByAnother. */
  async leave(
    tx: EntityManager,
    actor: Actor,
    commentId: string,
    action: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    await this.reach.assert(actor, commentId, tx);
    await this.claims.settle(tx, actor, commentId);
    const act = await this.audit.recordAct(tx, { actor, action, subjectKind: 'comment', subjectId: commentId, detail });
    await this.outbox.put(tx, moderationMessages.decided, { commentId });
    return act;
  }
}
