import { z } from 'zod';
import { isId } from '../ids.js';
import { PrivateEmail } from '../security/private-email.js';
import { judgeLine, judgeText, type Length } from './clean-text.js';
import { judgeEmail } from './email-address.js';
import { type Judged } from './judged.js';
import { judgeWebUrl } from './web-url.js';

/**
 * The types that input shapes are built from. They take text only (nothing is coerced, nothing is cut), give back the one
 * form that we keep, and refuse in a sentence that never repeats the value. Lengths are code points after NFC.
 */

/** One line, trimmed: names, titles. */
export const cleanLine = (length: Length) => judged((text) => judgeLine(text, length)).meta(lengths(length));

/** Several lines with `\n` between them: comments, articles, reasons. */
export const cleanText = (length: Length) => judged((text) => judgeText(text, length)).meta(lengths(length));

/** A mailbox (dot-atom at a public domain), wrapped so that it cannot be printed. */
export const emailAddress = () =>
  judged(judgeEmail)
    .transform((address) => PrivateEmail.of(address))
    .meta({ maxLength: 254, format: 'email' });

/** http or https, a public host, at most 500 code points; comes back as `URL.href`. */
export const webUrl = () => judged(judgeWebUrl).meta({ maxLength: 500 });

/** One of our ids: a UUID in lower case. */
export const uuid = () => judged(judgeId).meta({ format: 'uuid' });

/** A slug in a path: any script, no separators but the hyphen's kin, at most 200 code points. Unknown ones are for the room to miss. */
export const slugParam = () => judged(judgeSlug);

/** A whole number in a query, written in plain digits. */
export const wholeNumber = ({ min, max }: Length) =>
  judged((text) =>
    /^(?:0|[1-9]\d{0,8})$/.test(text) && Number(text) >= min && Number(text) <= max
      ? { value: text }
      : { flaw: { code: 'not-a-number', sentence: `please give a whole number from ${min} to ${max}.` } },
  )
    .transform(Number)
    .meta({ type: 'integer', minimum: min, maximum: max });

/** As JSON Schema says it, for the document of the API. */
function lengths({ min, max }: Length) {
  return { minLength: min, maxLength: max };
}

function judgeId(text: string): Judged {
  const value = text.toLowerCase();
  return isId(value) ? { value } : { flaw: { code: 'not-an-id', sentence: 'please give an id as we hand them out.' } };
}

function judgeSlug(text: string): Judged {
  const known = text.isWellFormed() && /^[\p{L}\p{N}\p{M}\p{Pd}\p{Pc}.~]{1,200}$/u.test(text);
  return known ? { value: text.normalize('NFC') } : { flaw: { code: 'not-a-slug', sentence: 'please give a slug.' } };
}

function judged(judge: (text: string) => Judged) {
  return z.string().transform((text, context) => {
    const verdict = judge(text);
    if ('value' in verdict) return verdict.value;
    context.addIssue({ code: 'custom', message: verdict.flaw.sentence, params: { flaw: verdict.flaw } });
    return z.NEVER;
  });
}
