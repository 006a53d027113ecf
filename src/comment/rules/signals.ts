import { hold, type Rule } from './rule.js';

// What only programs do. A person may trip over any of it (an eager autofill, a slow phone), so a reply is held for it and never
// refused, and the sender is told the same as everybody who is held.

export const honeypot: Rule = ({ trapped }) =>
  trapped ? hold('honeypot', 'A field was filled in that people do not see. This is how programs reply.') : null;

export const minimumTime: Rule = ({ elapsedMs, minimumMs }) =>
  elapsedMs !== null && elapsedMs < minimumMs
    ? hold(
        'minimum-time',
        `It was sent ${(elapsedMs / 1000).toFixed(1)} s after the page was opened, sooner than a person reads and types.`,
      )
    : null;

export const duplicate: Rule = ({ saidBefore }) =>
  saidBefore ? hold('duplicate', 'The same client sent the same words within a day.') : null;

const proofs = {
  missing: 'It came without the proof of work that the page’s script makes, so perhaps from a browser without script.',
  unsolved: 'The proof of work that came with it is none of ours, too old, or wrong.',
  replayed: 'The proof of work that came with it had been used before.',
} as const;

export const proofOfWork: Rule = ({ proof }) =>
  proof === 'not-asked' || proof === 'solved' ? null : hold('proof-of-work', proofs[proof]);
