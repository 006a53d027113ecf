import { z } from 'zod';
import { type Flaw } from '../platform/http/judged.js';

const notText: Flaw = { code: 'forbidden-character', sentence: 'please leave out characters that are not text.' };

/** Text that no person typed or sees, so nothing in it is refused but what is no text at all: nobody could mend it. */
const unseenText = () =>
  z.string().refine((text) => text.isWellFormed() && !text.includes('\0'), {
    error: notText.sentence,
    params: { flaw: notText },
  });

/** What the form carries beside what a person writes. A blank one counts as missing. */
export const unseenFields = {
  /** A trap: people do not see it, and programs fill it in. */
  nickname: unseenText().optional(),
  /** Milliseconds between page and submit, by the page's script; what is no number says nothing. */
  elapsed: z
    .union([z.number().min(0), unseenText()])
    .transform(milliseconds)
    .optional(),
  /** The solution of a challenge, by the page's script. */
  proof: unseenText().optional(),
  /** `1`: the box "remember me" was ticked. */
  remember: unseenText().optional(),
};

function milliseconds(elapsed: number | string): number | null {
  if (typeof elapsed === 'number') return elapsed;
  return /^\d{1,12}(?:\.\d{1,9})?$/.test(elapsed.trim()) ? Number(elapsed) : null;
}
