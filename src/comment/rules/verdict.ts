import { closed, everythingHeld, unknownAuthor } from './policy.js';
import { type Reason, type ReplyFacts, type Rule } from './rule.js';
import { duplicate, honeypot, minimumTime, proofOfWork } from './signals.js';
import { manyLinks, reservedName } from './words.js';

/** What happens to a reply, and every reason why. */
export interface Verdict {
  readonly status: 'published' | 'held';
  readonly reasons: readonly Reason[];
}

/** In this order moderators read the reasons. Holding is never undone by a later rule. */
const rules: readonly Rule[] = [
  closed,
  honeypot,
  minimumTime,
  duplicate,
  proofOfWork,
  reservedName,
  manyLinks,
  everythingHeld,
  unknownAuthor,
];

export function judge(facts: ReplyFacts): Verdict {
  const reasons = rules.map((rule) => rule(facts)).filter((reason) => reason !== null);
  return { status: reasons.some((reason) => reason.outcome === 'hold') ? 'held' : 'published', reasons };
}
