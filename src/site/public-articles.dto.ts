import { z } from 'zod';
import { wholeNumber } from '../platform/http/values.js';

export const ArticlesQueryDto = z.strictObject({
  limit: wholeNumber({ min: 1, max: 100 }).default(20),
  after: z.string().max(200).optional(),
});
export type ArticlesQueryDto = z.infer<typeof ArticlesQueryDto>;
