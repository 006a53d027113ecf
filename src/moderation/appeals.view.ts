import { type Appeal, type Declined } from '../comment/appeal.view.js';
import { type CommentStatus } from '../comment/comment.view.js';
import { type MayDecide } from './appeal-decider.policy.js';
import { type QueueRow, toQueueItem } from './moderation.view.js';

export { type MayDecide } from './appeal-decider.policy.js';

export interface AppealRow {
  readonly appeal: Appeal;
  readonly row: QueueRow;
  /** Who put the reply away, oldest first: the decision that the appeal is against. */
  readonly against: readonly Declined[];
  /** Whether whoever looks may decide about it. */
  readonly yours: MayDecide;
}

/** An appeal that was decided, or opened again; and how its reply stands now. */
export interface DecidedAppeal {
  readonly id: string;
  readonly commentId: string;
  readonly outcome: Appeal['outcome'];
  readonly status: CommentStatus;
  /** The version to name next. */
  readonly version: number;
}

/** The appeal as JSON; `comment` is what the queue says of it, with the reasons of its verdict. */
export function toAppealItem({ appeal, row, against, yours }: AppealRow, absolute: (path: string) => string) {
  return {
    id: appeal.id,
    text: appeal.text,
    madeAt: appeal.madeAt.toISOString(),
    against: against.map(({ by, action, at, reason }) => ({ by, action, at: at.toISOString(), reason })),
    yours,
    outcome: appeal.outcome,
    answer: appeal.answer,
    decidedAt: appeal.decidedAt?.toISOString() ?? null,
    comment: toQueueItem(row, absolute),
  };
}
