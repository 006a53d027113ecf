import { classifier } from './classifier.js';
import { manyLinks, linkHosts } from './links.js';
import { outsideChecker } from './outside-checker.js';
import { closed, everythingHeld, unknownAuthor } from './policy.js';
import { type RuleKind } from './rule.js';
import { duplicate, honeypot, minimumTime, proofOfWork } from './signals.js';
import { ban, provedHistory } from './standing.js';
import { blockedWords, heldWords, reservedName } from './words.js';

/** Every rule that there is, in the order that holds until the publisher sets another. A new one finds its place among them. */
export const ruleKinds = [
  closed,
  ban,
  blockedWords,
  honeypot,
  minimumTime,
  duplicate,
  proofOfWork,
  heldWords,
  reservedName,
  manyLinks,
  linkHosts,
  provedHistory,
  classifier,
  outsideChecker,
  everythingHeld,
  unknownAuthor,
] as const satisfies readonly RuleKind[];

export type RuleName = (typeof ruleKinds)[number]['name'];

export function kindOf(name: string): RuleKind | undefined {
  return ruleKinds.find((kind) => kind.name === name);
}
