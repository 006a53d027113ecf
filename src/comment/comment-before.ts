import { z } from 'zod';
import { type Comment } from './comment.entity.js';
import { commentStatuses } from './comment-status.js';

const moment = z.coerce.date().nullable().default(null);

/**
 * How a comment stood before an act of the desk: what it takes to take that act back. It rests in the record, so it holds no word
 * of a reader; a text that was replaced is named by the version that said it.
 */
const shape = z.object({
  status: z.enum(commentStatuses),
  previousStatus: z.enum(commentStatuses).nullable(),
  decisionReason: z.string().nullable(),
  decisionCode: z.string().nullable(),
  publishedAt: moment,
  staffEditedAt: moment,
  pinnedAt: moment,
  repliesClosedAt: moment,
  /** The version whose text was replaced. */
  text: z.int().nullable().default(null),
  /** When the act closed the reports that were open. */
  reportsResolvedAt: moment,
});
export type CommentBefore = z.infer<typeof shape>;

/** What of it stands in the row. */
export type RowBefore = Omit<CommentBefore, 'text' | 'reportsResolvedAt'>;

/** Of `comments`, for a RowBefore. */
export const beforeColumns = `status, previous_status as "previousStatus", decision_reason as "decisionReason",
  decision_code as "decisionCode", published_at as "publishedAt", staff_edited_at as "staffEditedAt",
  pinned_at as "pinnedAt", replies_closed_at as "repliesClosedAt"`;

export function beforeOf(
  comment: RowBefore,
  also: Partial<Pick<CommentBefore, 'text' | 'reportsResolvedAt'>> = {},
): CommentBefore {
  return {
    status: comment.status,
    previousStatus: comment.previousStatus,
    decisionReason: comment.decisionReason,
    decisionCode: comment.decisionCode,
    publishedAt: comment.publishedAt,
    staffEditedAt: comment.staffEditedAt,
    pinnedAt: comment.pinnedAt,
    repliesClosedAt: comment.repliesClosedAt,
    text: also.text ?? null,
    reportsResolvedAt: also.reportsResolvedAt ?? null,
  };
}

/** From the record; null where it does not say, as of acts that are older than their undoing. */
export function readBefore(recorded: unknown): CommentBefore | null {
  const read = shape.safeParse(recorded);
  return read.success ? read.data : null;
}

/** The columns as they stood. */
export function columnsOf(before: CommentBefore): Partial<Comment> {
  return {
    status: before.status,
    previousStatus: before.previousStatus,
    decisionReason: before.decisionReason,
    decisionCode: before.decisionCode,
    publishedAt: before.publishedAt,
    staffEditedAt: before.staffEditedAt,
    pinnedAt: before.pinnedAt,
    repliesClosedAt: before.repliesClosedAt,
  };
}
