import { z } from 'zod';
import { cleanLine, cleanText, emailAddress, uuid, webUrl, wholeNumber } from '../platform/http/values.js';
import { unseenFields } from './unseen-fields.js';
import { reportReasons } from './comment.view.js';

/** Code points; the database holds the same numbers. */
export const replyLimits = { comment: 10_000, name: 80, email: 254, website: 500 } as const;

/** The form and the JSON route bind this, and nothing else gets in. */
export const LeaveReplyDto = z.strictObject({
  comment: cleanText({ min: 1, max: replyLimits.comment }),
  name: cleanLine({ min: 1, max: replyLimits.name }),
  email: emailAddress(),
  website: webUrl().optional(),
  parentId: uuid().optional(),
  ...unseenFields,
});
export type LeaveReplyDto = z.infer<typeof LeaveReplyDto>;

/** A reply of staff: the name is the member's own. */
export const StaffReplyDto = z.strictObject({
  comment: cleanText({ min: 1, max: replyLimits.comment }),
  parentId: uuid().optional(),
});
export type StaffReplyDto = z.infer<typeof StaffReplyDto>;

/** A text alone, to see what would become of it. */
export const PreviewDto = z.strictObject({ comment: cleanText({ min: 1, max: replyLimits.comment }) });

/** An author's own change; `version` is the one that the form showed. */
export const EditReplyDto = z.strictObject({
  comment: cleanText({ min: 1, max: replyLimits.comment }),
  version: wholeNumber({ min: 1, max: 1_000_000_000 }),
});
export type EditReplyDto = z.infer<typeof EditReplyDto>;

/** The version that a moderator saw; a form sends it as text. */
export const seenVersion = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(1).max(1_000_000_000));

/** Lets a comment through, and answers it. */
export const AnswerDto = EditReplyDto.extend({ version: seenVersion });
export type AnswerDto = z.infer<typeof AnswerDto>;

/** A moderator's change of another person's words; the author reads the reason. */
export const EditByStaffDto = AnswerDto.extend({ reason: cleanLine({ min: 1, max: 500 }) });
export type EditByStaffDto = z.infer<typeof EditByStaffDto>;

export const threadSorts = ['oldest', 'newest'] as const;
export type ThreadSort = (typeof threadSorts)[number];

/** `limit` counts top-level comments. */
export const ThreadQueryDto = z.strictObject({
  sort: z.enum(threadSorts, { error: 'sort is oldest or newest.' }).default('oldest'),
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type ThreadQueryDto = z.infer<typeof ThreadQueryDto>;

/** `limit` counts replies. */
export const RepliesQueryDto = z.strictObject({
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type RepliesQueryDto = z.infer<typeof RepliesQueryDto>;

/** `text` is for the moderator. */
export const ReportDto = z.strictObject({
  reason: z.enum(reportReasons, { error: `reason is one of ${reportReasons.join(', ')}.` }),
  text: cleanText({ min: 1, max: 1000 }).optional(),
});
export type ReportDto = z.infer<typeof ReportDto>;

/** What an author says against a decision, for the moderator. */
export const AppealDto = z.strictObject({ text: cleanText({ min: 1, max: 1000 }).optional() });
export type AppealDto = z.infer<typeof AppealDto>;
