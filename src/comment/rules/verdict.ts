import { kindOf } from './rule-kinds.js';
import { type RuleSet } from './rule-set.js';
import { type Outcome, type PassingFacts, type Reason, type ReplyFacts, type WordLists } from './rule.js';

/** Where rules can put a reply. */
export const verdictStatuses = ['published', 'held', 'declined', 'spam'] as const;

/** What happens to a reply, and every reason why. */
export interface Verdict {
  readonly status: (typeof verdictStatuses)[number];
  readonly reasons: readonly Reason[];
  /** The version of the rules that judged; 0: those that Riposte came with. Missing where no rules did, or before they had versions. */
  readonly rules?: number;
  /** What the rules looked at and nothing else tells later. */
  readonly facts?: PassingFacts;
}

/** The rules that hold, and the lists that belong to them. */
export interface RulesInForce {
  readonly version: number;
  readonly rules: RuleSet;
  readonly lists: WordLists;
}

/** Facts of the first sending; but what was asked about the words goes with the words. */
export function factsAfterEdit(before: Verdict, now: Verdict): PassingFacts | undefined {
  if (!before.facts) return now.facts;
  const { likeness: _, checker: __, ...first } = before.facts;
  return { ...first, ...opinionsIn(now.facts) };
}

/** The first rule that stops a reply decides; those below it still say what they saw. */
export function judge(facts: ReplyFacts, { version, rules, lists }: RulesInForce): Verdict {
  const reasons = rules.flatMap(({ rule, mode, setting }) => {
    const reason = mode === 'off' ? null : (kindOf(rule)?.judge(facts, setting, lists) ?? null);
    return reason === null ? [] : [mode === 'watched' ? onlyWatched(reason) : reason];
  });
  const decisive = reasons.find(stops);
  const status = decisive ? statusAfter[decisive.outcome] : undefined;
  return { status: status ?? 'published', reasons, rules: version, facts: passing(facts) };
}

/** Neither published nor waiting: to put it back leads into the queue. */
export function setAside(status: string): boolean {
  return status === 'declined' || status === 'spam';
}

/** Whether it keeps the reply from being published. */
export function stops({ outcome }: Reason): boolean {
  return statusAfter[outcome] !== undefined;
}

const statusAfter: Partial<Record<Outcome, Verdict['status']>> = { hold: 'held', decline: 'declined', spam: 'spam' };

const watched: Partial<Record<Outcome, Outcome>> = { hold: 'would-hold', decline: 'would-decline', spam: 'would-spam' };

function onlyWatched(reason: Reason): Reason {
  return { ...reason, outcome: watched[reason.outcome] ?? reason.outcome };
}

function passing(facts: ReplyFacts): PassingFacts {
  const { policy, trapped, elapsedMs, saidBefore, proof } = facts;
  return { policy, trapped, elapsedMs, saidBefore, proof, ...opinionsIn(facts) };
}

function opinionsIn({ likeness, checker }: Partial<PassingFacts> = {}): Pick<PassingFacts, 'likeness' | 'checker'> {
  return { ...(likeness && { likeness }), ...(checker && { checker }) };
}
