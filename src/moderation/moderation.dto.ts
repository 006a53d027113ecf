import { z } from 'zod';
import { seenVersion } from '../comment/comment.dto.js';
import { decisions, marks, queueViews } from '../comment/comment.view.js';
import { queueSearch } from '../comment/search/search.dto.js';
import { cleanLine, uuid, wholeNumber } from '../platform/http/values.js';

export const DecideDto = z.strictObject({
  decision: z.enum(decisions, { error: `decision is one of ${decisions.join(', ')}.` }),
  reason: cleanLine({ min: 1, max: 500 }).optional(),
  code: z.string().max(40).optional(),
  version: seenVersion,
});
export type DecideDto = z.infer<typeof DecideDto>;

/** Where in the queue to go back to: see queue-place.view.ts. */
const back = z.string().max(600).default('held');

/** The form also says where to go back to. */
export const DecideFormDto = DecideDto.extend({ back });
export type DecideFormDto = z.infer<typeof DecideFormDto>;

export const MarkDto = z.strictObject({
  mark: z.enum(marks, { error: `mark is one of ${marks.join(', ')}.` }),
  version: seenVersion,
});
export type MarkDto = z.infer<typeof MarkDto>;

export const TurnRepliesDto = z.strictObject({
  replies: z.enum(['open', 'closed'], { error: 'replies is open or closed.' }),
});
export type TurnRepliesDto = z.infer<typeof TurnRepliesDto>;

export const UndoDto = z.strictObject({
  act: z.string().regex(/^\d{1,18}$/, { error: 'act is the number of an act, as the answer to it or the log says.' }),
});
export type UndoDto = z.infer<typeof UndoDto>;

/** Forms of the page of a reply, to which they lead back. */
export const TurnRepliesFormDto = TurnRepliesDto.extend({ comment: uuid() });
export type TurnRepliesFormDto = z.infer<typeof TurnRepliesFormDto>;
export const UndoRepliesFormDto = UndoDto.extend({ comment: uuid() });
export type UndoRepliesFormDto = z.infer<typeof UndoRepliesFormDto>;

export const QueueQueryDto = z.strictObject({
  status: z.enum(queueViews, { error: `status is one of ${queueViews.join(', ')}.` }).default('held'),
  q: queueSearch().optional(),
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type QueueQueryDto = z.infer<typeof QueueQueryDto>;

export const CommentPageQueryDto = z.strictObject({ done: z.literal('1').optional() });
export type CommentPageQueryDto = z.infer<typeof CommentPageQueryDto>;

/**
 * The page's own address; `decided` names the comment that was just decided about, so that it can offer to undo. What cannot be
 * read of `q` is said beside the field.
 */
export const QueuePageQueryDto = QueueQueryDto.extend({
  q: cleanLine({ min: 0, max: 500 }).default(''),
  decided: uuid().optional(),
});
export type QueuePageQueryDto = z.infer<typeof QueuePageQueryDto>;

/** `takeOver` takes it out of somebody else's hand. */
export const TakeDto = z.strictObject({ takeOver: z.boolean().default(false) });
export type TakeDto = z.infer<typeof TakeDto>;

/** A button says `takeOver=on`. */
export const TakeFormDto = z.strictObject({
  takeOver: z
    .literal('on')
    .optional()
    .transform((sent) => sent === 'on'),
  back,
});
export type TakeFormDto = z.infer<typeof TakeFormDto>;

export const ReleaseFormDto = TakeFormDto.pick({ back: true });
export type ReleaseFormDto = z.infer<typeof ReleaseFormDto>;

/** `since` is the mark that a page of the queue carries: where its news begin. */
export const DeskEventsQueryDto = z.strictObject({ since: z.string().max(200).optional() });
export type DeskEventsQueryDto = z.infer<typeof DeskEventsQueryDto>;

export const LogQueryDto = z.strictObject({
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type LogQueryDto = z.infer<typeof LogQueryDto>;
