import { z } from 'zod';
import { cleanText, wholeNumber } from '../platform/http/values.js';

export const WriteNoteDto = z.strictObject({ text: cleanText({ min: 1, max: 2000 }) });
export type WriteNoteDto = z.infer<typeof WriteNoteDto>;

export const PersonListDto = z.strictObject({
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type PersonListDto = z.infer<typeof PersonListDto>;
