import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Unmoved } from '../comment/comment-moves.service.js';
import { CommentReach } from '../comment/comment-reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Claims } from './claims.service.js';
import { moderationMessages } from './moderation.messages.js';

/** One of many that an act left as it is, and why. */
export interface LeftAlone {
  readonly commentId: string;
  readonly stays: Unmoved | 'in-hand';
}

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

  /** Of many, those that this actor may act upon now; of the others, why not: what is out of reach is not there. */
  async sorted<Of extends { readonly commentId: string }>(
    tx: EntityManager,
    actor: Actor,
    all: readonly Of[],
  ): Promise<{ readonly free: Of[]; readonly left: LeftAlone[] }> {
    const ids = all.map(({ commentId }) => commentId);
    const inReach = await this.reach.among(actor, ids, tx);
    const inHand = await this.claims.foreign(tx, actor, ids);
    const whyNot = (id: string) => (!inReach.has(id) ? 'missing' : inHand.has(id) ? 'in-hand' : null);
    return {
      free: all.filter(({ commentId }) => whyNot(commentId) === null),
      left: ids.flatMap((commentId) => {
        const stays = whyNot(commentId);
        return stays === null ? [] : [{ commentId, stays }];
      }),
    };
  }

  /**
   * After acts upon many that `sorted` found free. Joins their transaction, which has to leave `decidedMany` in the outbox. Returns
   * their numbers, in this order.
   */
  async leaveAll(
    tx: EntityManager,
    actor: Actor,
    acts: readonly {
      readonly commentId: string;
      readonly action: string;
      readonly detail: Readonly<Record<string, unknown>>;
    }[],
  ): Promise<string[]> {
    await this.claims.end(
      tx,
      acts.map(({ commentId }) => commentId),
    );
    return this.audit.recordAll(
      tx,
      actor,
      acts.map(({ commentId, action, detail }) => ({ action, subjectKind: 'comment', subjectId: commentId, detail })),
    );
  }
}
