import { z } from 'zod';
import { judgeEmail } from '../platform/http/email-address.js';
import { type Judged } from '../platform/http/judged.js';
import { cleanLine, wholeNumber } from '../platform/http/values.js';
import { banEffects, banKinds, bansKeptDays } from './bans.view.js';
import { isPerson } from './person.js';
import { judgeRange } from './rules/address-range.js';

const address = { code: 'holds-an-address', sentence: 'please leave addresses out: this is kept for ever.' };

/** It stays in the log for ever, so nothing that leads to a reader must stand in it. */
export const lastingReason = () =>
  cleanLine({ min: 1, max: 500 }).refine(
    (text) => !/\S@\S|\d+\.\d+\.\d+\.\d+|[\da-f]+:[\da-f]*:[\da-f:]*/i.test(text),
    {
      error: address.sentence,
      params: { flaw: address },
    },
  );

/** A form sends numbers as text. */
const days = z.union([z.int().min(1).max(3650), wholeNumber({ min: 1, max: 3650 })]);

/** Exactly one of `person`, `range`, `domain`. Without `days` it holds until somebody lifts it. */
export const SetBanDto = z
  .strictObject({
    person: typed(judgePerson).optional(),
    range: typed(judgeRange).optional(),
    domain: typed(judgeDomain).optional(),
    effect: z.enum(banEffects, { error: `effect is one of ${banEffects.join(', ')}.` }),
    days: days.optional(),
    reason: lastingReason(),
    toAuthor: cleanLine({ min: 1, max: 300 }).optional(),
  })
  .superRefine((ban, context) => {
    const named = banKinds.filter((kind) => ban[kind] !== undefined);
    const refuse = (field: string, code: string, sentence: string) =>
      context.addIssue({ code: 'custom', path: [field], message: sentence, params: { flaw: { code, sentence } } });
    if (named.length !== 1)
      refuse(named[1] ?? 'person', 'one-of-three', 'please give a person, a range or a domain: one of them.');
    if (ban.person !== undefined && !(Number(ban.days) <= bansKeptDays))
      refuse(
        'days',
        'too-long-for-a-person',
        `please give 1 to ${bansKeptDays} days: after that nobody knows which network it was. A range or a mail domain can be banned for longer.`,
      );
  });
export type SetBanDto = z.infer<typeof SetBanDto>;

export const BansQueryDto = z.strictObject({
  state: z.enum(['active', 'over'], { error: 'state is active or over.' }).optional(),
  kind: z.enum(banKinds, { error: `kind is one of ${banKinds.join(', ')}.` }).optional(),
  q: z.string().max(200).optional(),
  limit: wholeNumber({ min: 1, max: 100 }).default(50),
  after: z.string().max(200).optional(),
});
export type BansQueryDto = z.infer<typeof BansQueryDto>;

export const personParam = () => typed(judgePerson);

function typed(judge: (text: string) => Judged) {
  return z.string().transform((text, context) => {
    const judged = judge(text);
    if ('value' in judged) return judged.value;
    context.addIssue({ code: 'custom', message: judged.flaw.sentence, params: { flaw: judged.flaw } });
    return z.NEVER;
  });
}

function judgePerson(text: string): Judged {
  if (isPerson(text)) return { value: text };
  return { flaw: { code: 'not-a-person', sentence: 'please give a person as the queue names them.' } };
}

/** As a mail server reads it: `@Example.org` is `example.org`. */
export function judgeDomain(text: string): Judged {
  const judged = judgeEmail(`x@${text.trim().replace(/^(?:\*\.|@)/u, '')}`);
  if ('value' in judged) return { value: judged.value.slice(2) };
  return { flaw: { code: 'not-a-domain', sentence: 'please give a mail domain like example.org.' } };
}
