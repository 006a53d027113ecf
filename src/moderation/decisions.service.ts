import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CommentMoves, type Moved, type WantedMove } from '../comment/comment-moves.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { ActTraces, type LeftAlone } from './act-traces.js';
import { ActsAbout, type Told } from './acts-about.queries.js';
import { DeclineReasons } from './decline-reasons.queries.js';
import { actionOf } from './decision-actions.js';
import { type DecideDto } from './moderation.dto.js';
import { type Decided } from './moderation.view.js';

/** One of many that was decided about, and the number of that act. */
export interface DecidedOne {
  readonly commentId: string;
  readonly version: number;
  readonly act: string;
}

/** Decides about replies, and writes down who did. */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: DataSource,
    private readonly moves: CommentMoves,
    private readonly reasons: DeclineReasons,
    private readonly acts: ActsAbout,
    private readonly traces: ActTraces,
  ) {}

  /**
   * Throws CommentMissing (out of reach, too), CommentGone (withdrawn), AlreadyDecided (with the other's act), TakenByAnother,
   * DecisionChangesNothing, ReasonUnknown, ReasonMisplaced.
   */
  async decide(actor: Actor, commentId: string, decision: DecideDto): Promise<Decided> {
    await this.reasons.assertFit(decision);
    return this.acts.orOvertaken(commentId, () =>
      this.db.transaction((tx) => this.decideIn(tx, actor, commentId, decision)),
    );
  }

  /** Joins the caller's transaction, with a reason that fits. Throws as `decide` does, but StaleVersion for AlreadyDecided. */
  async decideIn(
    tx: EntityManager,
    actor: Actor,
    commentId: string,
    dto: DecideDto,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Decided> {
    const { decision, version, reason = null, code = null } = dto;
    const told = await this.told(tx, commentId, dto);
    const moved = await this.moves.move(tx, { commentId, decision, version, ...told });
    const detail = {
      from: moved.from,
      to: moved.to,
      version: moved.version,
      reason,
      code,
      before: moved.before,
      ...more,
    };
    const act = await this.traces.leave(tx, actor, commentId, actionOf[decision], detail);
    return { id: commentId, status: moved.to, version: moved.version, decision, act };
  }

  /**
   * Many at once, each by the same decision. What changed meanwhile is left alone, and so is what somebody else has in hand. Joins
   * the caller's transaction, which has to leave `decidedMany` in the outbox; `detail` stands in the record beside each.
   */
  async decideAll(
    tx: EntityManager,
    actor: Actor,
    wanted: Omit<DecideDto, 'version'>,
    seen: readonly Pick<WantedMove, 'commentId' | 'version'>[],
    detail: Readonly<Record<string, unknown>>,
  ): Promise<(DecidedOne | LeftAlone)[]> {
    const { free, left } = await this.traces.sorted(tx, actor, seen);
    const { decision, reason = null, code = null } = wanted;
    const moves: WantedMove[] = [];
    for (const { commentId, version } of free)
      moves.push({ commentId, decision, version, ...(await this.told(tx, commentId, wanted)) });
    const outcomes = await this.moves.moveAll(tx, moves);
    const moved = outcomes.flatMap((outcome) => ('stays' in outcome ? [] : [outcome]));
    const stayed = outcomes.flatMap((outcome) => ('stays' in outcome ? [outcome] : []));
    const entryOf = ({ from, to, version, before }: Moved) => ({ from, to, version, reason, code, before, ...detail });
    const acts = await this.traces.leaveAll(
      tx,
      actor,
      moved.map((one) => ({ commentId: one.commentId, action: actionOf[decision], detail: entryOf(one) })),
    );
    const decided = moved.map(({ commentId, version }, place) => ({ commentId, version, act: acts[place] ?? '' }));
    return [...decided, ...stayed, ...left];
  }

  /** What its author reads where it is declined then: also of one that is put back to there. */
  private async told(
    tx: EntityManager,
    commentId: string,
    { decision, reason, code }: Omit<DecideDto, 'version'>,
  ): Promise<Told> {
    if (decision === 'decline') return { reason: reason ?? null, code: code ?? null };
    const before = decision === 'restore' ? await this.acts.toldBefore(tx, commentId) : null;
    return before ?? { reason: null, code: null };
  }
}
