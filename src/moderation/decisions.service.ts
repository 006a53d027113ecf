import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommentReach } from '../comment/comment-reach.queries.js';
import { CommentMoves, type Moved } from '../comment/comment-moves.service.js';
import { StaleVersion } from '../comment/comment.errors.js';
import { type Decision } from '../comment/comment.view.js';
import { ModeratedComments } from '../comment/moderated-comments.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { type AuditEntry, AuditLog } from '../platform/audit/audit-log.js';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Claims } from './claims.service.js';
import { actionOf, decisionOf } from './decision-actions.js';
import { moderationMessages } from './moderation.messages.js';
import { type DecideDto } from './moderation.dto.js';
import { AlreadyDecided, type OtherDecision } from './moderation.errors.js';
import { type Decided } from './moderation.view.js';

/** Decides about replies, and writes down who did. */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: DataSource,
    private readonly reach: CommentReach,
    private readonly moves: CommentMoves,
    private readonly comments: ModeratedComments,
    private readonly audit: AuditLog,
    private readonly record: AuditQueries,
    private readonly claims: Claims,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Throws CommentMissing (out of reach, too), CommentGone (withdrawn), AlreadyDecided (with the other's decision), TakenByAnother,
   * DecisionChangesNothing.
   */
  async decide(actor: Actor, commentId: string, { decision, reason, version }: DecideDto): Promise<Decided> {
    try {
      return await this.db.transaction(async (tx) => {
        await this.reach.assert(actor, commentId, tx);
        const told = decision === 'decline' ? (reason ?? null) : null;
        const moved = await this.moves.move(tx, { commentId, decision, reason: told, version });
        await this.claims.settle(tx, actor, commentId);
        await this.audit.record(tx, { actor, ...entryOf(moved, decision, { reason: reason ?? null }) });
        await this.outbox.put(tx, moderationMessages.decided, { commentId });
        return { id: commentId, status: moved.to, version: moved.version, decision };
      });
    } catch (error) {
      if (error instanceof StaleVersion) throw new AlreadyDecided(await this.otherDecision(commentId));
      throw error;
    }
  }

  private async otherDecision(commentId: string): Promise<OtherDecision> {
    const now = await this.comments.one(commentId);
    const lines = await this.record.about('comment', commentId);
    const decided = lines.findLast((line) => decisionOf(line.action) !== null && line.detail.version === now.version);
    const edited = lines.findLast((line) => line.action === 'comment.edited');
    const change = decided ?? edited;
    return {
      status: now.status,
      version: now.version,
      by: decided?.actor ?? null,
      action: change?.action ?? null,
      at: change?.at.toISOString() ?? null,
      reason: typeof decided?.detail.reason === 'string' ? decided.detail.reason : null,
    };
  }
}

function entryOf(
  { commentId, from, to, version }: Moved,
  decision: Decision,
  more: Readonly<Record<string, unknown>>,
): Omit<AuditEntry, 'actor'> {
  return {
    action: actionOf[decision],
    subjectKind: 'comment',
    subjectId: commentId,
    detail: { from, to, version, ...more },
  };
}
