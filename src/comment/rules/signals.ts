import { z } from 'zod';
import { hold, rule } from './rule.js';

// What only programs do. A person may trip over any of it (an eager autofill, a slow phone), so a reply is held for it and never
// refused, and the sender is told the same as everybody who is held.

export const honeypot = rule({
  name: 'honeypot',
  title: 'The field that nobody sees',
  shape: z.strictObject({}),
  needs: 'trapped',
  says: () => 'The form has a field that people do not see. Whoever fills it in is a program, and the reply is held.',
  judge: ({ trapped }) =>
    trapped ? hold('A field was filled in that people do not see. This is how programs reply.') : null,
});

export const minimumTime = rule({
  name: 'minimum-time',
  title: 'Time to read and type',
  shape: z.strictObject({
    seconds: z
      .int()
      .min(0)
      .max(60)
      .default(3)
      .meta({ description: 'Between opening the page and sending; 0 for none.' }),
  }),
  needs: 'elapsedMs',
  says: ({ seconds }) =>
    seconds === 0
      ? 'No reply is too quick.'
      : `A reply that is sent less than ${seconds} s after the page was opened is held. Only browsers with script tell the time.`,
  judge: ({ elapsedMs }, { seconds }) =>
    elapsedMs !== null && elapsedMs < seconds * 1000
      ? hold(
          `It was sent ${(elapsedMs / 1000).toFixed(1)} s after the page was opened, sooner than a person reads and types.`,
        )
      : null,
});

export const duplicate = rule({
  name: 'duplicate',
  title: 'The same again',
  shape: z.strictObject({}),
  needs: 'saidBefore',
  says: () => 'Words that the same network sent within a day, to whatever article, are held.',
  judge: ({ saidBefore }) => (saidBefore ? hold('The same client sent the same words within a day.') : null),
});

const proofs = {
  missing: 'It came without the proof of work that the page’s script makes, so perhaps from a browser without script.',
  unsolved: 'The proof of work that came with it is none of ours, too old, or wrong.',
  replayed: 'The proof of work that came with it had been used before.',
} as const;

export const proofOfWork = rule({
  name: 'proof-of-work',
  title: 'Proof of work',
  shape: z.strictObject({}),
  needs: 'proof',
  says: () =>
    'Where the site asks browsers to work for a moment before they send (the setting replies.proofOfWork), a reply without that work is held.',
  judge: ({ proof }) => (proof === 'not-asked' || proof === 'solved' ? null : hold(proofs[proof])),
});
