import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppealedComments } from '../comment/appealed-comments.service.js';
import { CommentGone } from '../comment/comment.errors.js';
import { InvalidInput } from '../platform/domain-error.js';
import { type Actor } from '../platform/audit/actor.js';
import { ActTraces } from './act-traces.js';
import { AppealsAtDesk } from './appeals-at-desk.queries.js';
import { type DecideAppealDto, type UndoAppealDto } from './appeals.dto.js';
import { type AppealRow, type DecidedAppeal } from './appeals.view.js';
import { Decisions } from './decisions.service.js';
import { OwnDecisionAppealed } from './moderation.errors.js';
import { type Decided } from './moderation.view.js';

/** Decides about appeals, and takes that back; the log keeps both. */
@Injectable()
export class AppealDecisions {
  constructor(
    private readonly db: DataSource,
    private readonly desk: AppealsAtDesk,
    private readonly appealed: AppealedComments,
    private readonly decisions: Decisions,
    private readonly traces: ActTraces,
  ) {}

  /**
   * Throws AppealMissing, CommentGone, OwnDecisionAppealed, AppealSettled, StaleVersion, TakenByAnother; InvalidInput for an upheld
   * one without a sentence.
   */
  async decide(actor: Actor, appealId: string, dto: DecideAppealDto): Promise<DecidedAppeal> {
    const { decision, version } = dto;
    const answer = dto.answer ?? null;
    const row = await this.seen(actor, appealId);
    if (row.yours === 'own') throw new OwnDecisionAppealed();
    if (decision === 'uphold' && answer === null) throw new InvalidInput([sentenceMissing]);
    const outcome = decision === 'uphold' ? 'upheld' : 'overturned';
    return this.db.transaction(async (tx) => {
      await this.appealed.settle(tx, appealId, { outcome, answer, version });
      const made = outcome === 'upheld' ? null : await this.decideAs(tx, actor, row, 'approve', version);
      const alone = row.yours === 'alone' ? { nobodyElse: true } : {};
      await this.leave(tx, actor, row, `appeal.${outcome}`, { reason: answer, ...alone });
      return { outcome, ...standing(row, made, version) };
    });
  }

  /** The appeal is open again, and a reply that it had brought back is put away as before. Throws as `decide`. */
  async undo(actor: Actor, appealId: string, { version }: UndoAppealDto): Promise<DecidedAppeal> {
    const row = await this.seen(actor, appealId);
    if (row.yours === 'own') throw new OwnDecisionAppealed();
    return this.db.transaction(async (tx) => {
      const was = await this.appealed.reopen(tx, appealId, version);
      const made = was === 'upheld' ? null : await this.decideAs(tx, actor, row, 'restore', version);
      await this.leave(tx, actor, row, 'appeal.reopened', { was });
      return { outcome: null, ...standing(row, made, version) };
    });
  }

  private async seen(actor: Actor, appealId: string): Promise<AppealRow> {
    const row = await this.desk.one(actor, appealId);
    if (!row) throw new CommentGone();
    return row;
  }

  private decideAs(
    tx: EntityManager,
    actor: Actor,
    { appeal: { commentId } }: AppealRow,
    decision: 'approve' | 'restore',
    version: number,
  ): Promise<Decided> {
    return this.decisions.decideIn(tx, actor, commentId, { decision, version });
  }

  private async leave(
    tx: EntityManager,
    actor: Actor,
    { appeal }: AppealRow,
    action: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.traces.leave(tx, actor, appeal.commentId, action, { appeal: appeal.id, ...detail });
  }
}

const sentenceMissing = {
  field: 'answer',
  code: 'required',
  message: 'please say to the author why it stands: they read it on the page of their reply.',
};

function standing({ appeal, row: { comment } }: AppealRow, made: Decided | null, version: number) {
  const status = made?.status ?? comment.status;
  return { id: appeal.id, commentId: appeal.commentId, status, version: made?.version ?? version };
}
