import { z } from 'zod';
import { slugParam, wholeNumber } from '../platform/http/values.js';

/** `since` is the mark that a page of the article carries: where its news begin. */
export const CommentEventsQueryDto = z.strictObject({ since: z.string().max(200).optional() });
export type CommentEventsQueryDto = z.infer<typeof CommentEventsQueryDto>;

export const LatestCommentsQueryDto = z.strictObject({
  limit: wholeNumber({ min: 1, max: 100 }).default(20),
  after: z.string().max(200).optional(),
});
export type LatestCommentsQueryDto = z.infer<typeof LatestCommentsQueryDto>;

const someSlugs = z.array(slugParam()).min(1).max(100);
const notSlugs = { code: 'not-slugs', sentence: 'please give up to 100 slugs, with commas between them.' };

/** More than an address can hold are asked for in two parts. */
export const CommentCountsQueryDto = z.strictObject({
  slugs: z.string().transform((text, context) => {
    const read = someSlugs.safeParse([...new Set(text.split(','))]);
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: notSlugs.sentence, params: { flaw: notSlugs } });
    return z.NEVER;
  }),
});
export type CommentCountsQueryDto = z.infer<typeof CommentCountsQueryDto>;
