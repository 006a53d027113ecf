import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { beforeColumns, beforeOf, type CommentBefore, type RowBefore } from './comment-before.js';
import { destinationOf, type Move, type Standing, type Unmoved } from './comment-move.policy.js';
import { CommentGone, CommentMissing, DecisionChangesNothing, StaleVersion } from './comment.errors.js';
import { type CommentStatus, type StoredStatus } from './comment-status.js';
import { showAllThatMustShow, showWhatMustShow } from './comment-thread.js';
import { tellOfMoves } from './comment-tidings.js';
import { ReportedComments } from './reported-comments.js';
import { lockInThreads } from './thread-lock.js';

export { type Unmoved } from './comment-move.policy.js';

export interface WantedMove extends Move {
  readonly commentId: string;
  /** A sentence for the author of what is declined then, or null. */
  readonly reason: string | null;
  /** One of the publisher's reasons, for the same. */
  readonly code?: string | null;
}

export interface Moved {
  readonly commentId: string;
  readonly articleId: string;
  readonly from: CommentStatus;
  readonly to: CommentStatus;
  readonly version: number;
  /** For the record: what it takes to take the move back. */
  readonly before: CommentBefore;
}

export interface Stayed {
  readonly commentId: string;
  readonly stays: Unmoved;
}

interface Row extends Omit<Standing, 'hasOpenReports'>, Omit<RowBefore, 'status' | 'previousStatus'> {
  readonly id: string;
  readonly articleId: string;
  readonly status: StoredStatus;
}

/** Changes the status of comments, on behalf of the room that decides. */
@Injectable()
export class CommentMoves {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly reported: ReportedComments,
  ) {}

  /** Joins the caller's transaction. Throws CommentMissing, CommentGone (its author withdrew it), StaleVersion, DecisionChangesNothing. */
  async move(tx: EntityManager, wanted: WantedMove): Promise<Moved> {
    const [outcome] = await this.moveAll(tx, [wanted]);
    if (!outcome) throw new Error('One move has one outcome.');
    if ('stays' in outcome) throw refusalOf(outcome.stays);
    return outcome;
  }

  /**
   * Many at once, by as many statements as one; what cannot be moved is left alone, and said. Joins the caller's transaction.
   * Each comment once.
   */
  async moveAll(tx: EntityManager, wanted: readonly WantedMove[]): Promise<(Moved | Stayed)[]> {
    const standing = await this.locked(
      tx,
      wanted.map(({ commentId }) => commentId),
    );
    const now = this.clock.now();
    const outcomes = wanted.map((move) => outcomeOf(move, standing.get(move.commentId), now));
    const moved = outcomes.flatMap((outcome) => ('stays' in outcome ? [] : [outcome]));
    if (moved.length === 0) return outcomes;
    await this.write(tx, moved, new Map(wanted.map((move) => [move.commentId, move])), now);
    const ids = moved.map(({ commentId }) => commentId);
    await (ids.length === 1 ? showWhatMustShow(tx, { id: ids[0] ?? '' }) : showAllThatMustShow(tx, ids));
    await this.reported.resolve(tx, ids, now);
    await tellOfMoves(this.outbox, tx, moved);
    return outcomes;
  }

  private async locked(
    tx: EntityManager,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Row & Pick<Standing, 'hasOpenReports'>>> {
    await lockInThreads(tx, ids);
    const rows = await tx.query<Row[]>(
      `select id, article_id as "articleId", version, ${beforeColumns} from comments where id = any($1)`,
      [ids],
    );
    const reported = await this.reported.withOpen(tx, ids);
    return new Map(rows.map((row) => [row.id, { ...row, hasOpenReports: reported.has(row.id) }]));
  }

  private async write(
    tx: EntityManager,
    moved: readonly Moved[],
    wanted: ReadonlyMap<string, WantedMove>,
    now: Date,
  ): Promise<void> {
    const declined = moved.map(({ commentId, to }) => (to === 'declined' ? wanted.get(commentId) : undefined));
    await tx.query(
      `update comments as c
          set status = moved.to, previous_status = c.status, version = c.version + 1, decision_reason = moved.reason,
              decision_code = moved.code,
              published_at = case when moved.to = 'published' then coalesce(c.published_at, $5) else c.published_at end,
              shown = moved.to = 'published' or c.shown
         from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as moved (id, "to", reason, code)
        where c.id = moved.id`,
      [
        moved.map(({ commentId }) => commentId),
        moved.map(({ to }) => to),
        declined.map((move) => move?.reason ?? null),
        declined.map((move) => move?.code ?? null),
        now,
      ],
    );
  }
}

function outcomeOf(move: WantedMove, now: (Row & Standing) | undefined, at: Date): Moved | Stayed {
  const { commentId } = move;
  const destination = destinationOf(move, now);
  if ('stays' in destination) return { commentId, stays: destination.stays };
  if (!now || now.status === 'withdrawn') throw new Error('A comment moves from where it stands.');
  const { articleId, status: from } = now;
  const before = beforeOf({ ...now, status: from }, { reportsResolvedAt: now.hasOpenReports ? at : null });
  return { commentId, articleId, from, to: destination.to, version: now.version + 1, before };
}

function refusalOf(stays: Unmoved): Error {
  if (stays === 'missing') return new CommentMissing();
  if (stays === 'withdrawn') return new CommentGone();
  return stays === 'stale' ? new StaleVersion() : new DecisionChangesNothing();
}
