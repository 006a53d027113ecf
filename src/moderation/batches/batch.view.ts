import { type CommentStatus, type Decision } from '../../comment/comment.view.js';
import { type LeftAlone } from '../act-traces.js';
import { type QueueRow, toQueueItem } from '../moderation.view.js';
import { type BatchState } from './batch-state.js';
import { type Batch } from './batch.entity.js';

export { actsFrom, batchStates, type BatchAct, type BatchState, isWorking } from './batch-state.js';

/** Why a comment of the set was left as it is. */
export type WhyLeft = LeftAlone['stays'];

/** What became of a comment of the set. */
export type Fate = 'decided' | WhyLeft | 'put-back' | 'not-put-back';

export interface BatchSummary {
  readonly id: string;
  readonly query: string;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly code: string | null;
  readonly state: BatchState;
  /** How many comments are in the set, and where they stood when it was frozen. */
  readonly count: number;
  readonly statuses: Readonly<Partial<Record<CommentStatus, number>>>;
  readonly decided: number;
  /** Changed meanwhile by somebody else, or not to be changed. */
  readonly leftAlone: number;
  readonly putBack: number;
  /** Somebody decided about them after the batch did: undoing left them alone. */
  readonly notPutBack: number;
  readonly madeBy: string;
  readonly madeAt: Date;
  /** In whose name it went on last. */
  readonly actingName: string | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface WholeBatch extends BatchSummary {
  /** Some of the set, as they are now. */
  readonly sample: readonly QueueRow[];
  /** How many were left alone for which reason. */
  readonly leftBecause: Readonly<Partial<Record<WhyLeft, number>>>;
}

export function toBatchSummary(row: Batch): BatchSummary {
  return {
    id: row.id,
    query: row.query,
    decision: row.decision,
    reason: row.reason,
    code: row.code,
    state: row.state,
    count: row.size,
    statuses: row.statuses,
    decided: row.decided,
    leftAlone: row.leftAlone,
    putBack: row.putBack,
    notPutBack: row.notPutBack,
    madeBy: row.madeBy,
    madeAt: row.madeAt,
    actingName: row.actingName,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
  };
}

export function toBatchJson(batch: BatchSummary) {
  return {
    id: batch.id,
    query: batch.query,
    decision: batch.decision,
    reason: batch.reason,
    code: batch.code,
    state: batch.state,
    count: batch.count,
    statuses: batch.statuses,
    decided: batch.decided,
    leftAlone: batch.leftAlone,
    putBack: batch.putBack,
    notPutBack: batch.notPutBack,
    madeBy: batch.madeBy,
    madeAt: batch.madeAt.toISOString(),
    actingName: batch.actingName,
    startedAt: batch.startedAt?.toISOString() ?? null,
    endedAt: batch.endedAt?.toISOString() ?? null,
  };
}

export function toWholeBatchJson(batch: WholeBatch, absolute: (path: string) => string) {
  return {
    ...toBatchJson(batch),
    leftBecause: batch.leftBecause,
    sample: batch.sample.map((row) => toQueueItem(row, absolute)),
  };
}
