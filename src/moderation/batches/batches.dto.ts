import { z } from 'zod';
import { decisions, queueViews } from '../../comment/comment.view.js';
import { within } from '../../comment/search/queue-query.view.js';
import { queueSearch } from '../../comment/search/search.dto.js';
import { cleanLine, wholeNumber } from '../../platform/http/values.js';

const status = z.enum(queueViews, { error: `status is one of ${queueViews.join(', ')}.` });
const search = queueSearch();

/** A search as it is typed, or as the address of the queue has it: `{status, q}`. One that names no list looks in what is held. */
const query = z
  .union([z.string(), z.strictObject({ status: status.optional(), q: z.string().optional() })])
  .transform((given, context) => {
    const { status: view = 'held', q = '' } = typeof given === 'string' ? { q: given } : given;
    const read = search.safeParse(q);
    if (read.success) return within(read.data, view);
    for (const { message, ...issue } of read.error.issues) context.addIssue({ ...issue, code: 'custom', message });
    return z.NEVER;
  });

const deed = {
  decision: z.enum(decisions, { error: `decision is one of ${decisions.join(', ')}.` }),
  reason: cleanLine({ min: 1, max: 500 }).optional(),
  code: z.string().max(40).optional(),
};

export const FreezeDto = z.strictObject({ query, ...deed });
export type FreezeDto = z.infer<typeof FreezeDto>;

export const BatchesQueryDto = z.strictObject({
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type BatchesQueryDto = z.infer<typeof BatchesQueryDto>;
