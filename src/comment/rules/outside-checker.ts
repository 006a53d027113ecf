import { z } from 'zod';
import { type CheckerAnswer } from './checker-answer.js';
import { hold, rule } from './rule.js';

const deeds = { hold: 'is held', spam: 'goes to spam' } as const;
const whenDown = {
  hold: 'the reply is held',
  open: 'it says nothing',
  closed: 'the reply is not taken, and its author asked to try again',
} as const;

/** Asked before (see outside-checker.service.ts): a rule only reads what was answered. */
export const outsideChecker = rule({
  name: 'outside-checker',
  title: 'The outside checker',
  shape: z.strictObject({
    spam: z
      .enum(['hold', 'spam'], { error: 'spam is hold or spam.' })
      .default('hold')
      .meta({ description: 'What happens to a reply that the checker calls spam.' }),
    whenDown: z
      .enum(['hold', 'open', 'closed'], { error: 'whenDown is hold, open or closed.' })
      .default('hold')
      .meta({ description: 'While it does not answer: hold, let through (open), or take no reply (closed).' }),
  }),
  firstMode: 'off',
  needs: 'checker',
  says: ({ spam, whenDown: away }) =>
    `A program outside is asked about every reply: what it calls spam ${deeds[spam]}, what it wants held is held. While it does not answer, ${whenDown[away]}. Which one, and what it may be told, is for admins to set.`,
  judge: ({ checker }, { spam, whenDown: away }) => {
    if (!checker || checker.says === 'publish') return null;
    if (checker.says === 'spam') return { outcome: spam, detail: because(checker, 'calls it spam') };
    if (checker.says === 'hold') return hold(because(checker, 'wants a person to look'));
    const detail = `The outside checker did not answer: ${checker.detail ?? 'nobody knows why'}.`;
    return away === 'open' ? { outcome: 'note', detail } : hold(detail);
  },
});

function because({ detail }: CheckerAnswer, what: string): string {
  return `The outside checker ${what}${detail === null ? '.' : `: “${detail}”`}`;
}
