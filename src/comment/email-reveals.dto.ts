import { z } from 'zod';
import { cleanLine } from '../platform/http/values.js';

const flaw = { code: 'holds-an-address', sentence: 'please leave addresses out: this is kept for ever.' };

/** The reason stays in the log for ever, so the address itself must not stand in it. */
const reason = cleanLine({ min: 1, max: 500 }).refine((text) => !/\S@\S/.test(text), {
  error: flaw.sentence,
  params: { flaw },
});

export const RevealEmailDto = z.strictObject({ reason, shareReason: z.boolean().default(false) });
export type RevealEmailDto = z.infer<typeof RevealEmailDto>;

/** A box that is not ticked is not sent. */
export const RevealEmailFormDto = z.strictObject({
  reason,
  shareReason: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});
export type RevealEmailFormDto = z.infer<typeof RevealEmailFormDto>;
