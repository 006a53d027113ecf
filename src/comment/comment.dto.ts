import { z } from 'zod';
import { cleanLine, cleanText, emailAddress, uuid, webUrl, wholeNumber } from '../platform/http/values.js';

/** Code points; the database holds the same numbers. */
export const replyLimits = { comment: 10_000, name: 80, email: 254, website: 500 } as const;

/** What the form and the JSON route bind. */
export const LeaveReplyDto = z.strictObject({
  comment: cleanText({ min: 1, max: replyLimits.comment }),
  name: cleanLine({ min: 1, max: replyLimits.name }),
  email: emailAddress(),
  website: webUrl().optional(),
  parentId: uuid().optional(),
});
export type LeaveReplyDto = z.infer<typeof LeaveReplyDto>;

/** The form may also bring boxes that a reader ticked beside the reply. Nothing acts on them yet, and no page offers them. */
export const LeaveReplyFormDto = LeaveReplyDto.extend({
  notify: z.string().optional(),
  remember: z.string().optional(),
});

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
