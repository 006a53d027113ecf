import { kindOf } from './rule-kinds.js';
import { type PassingFacts, type ReplyFacts } from './rule.js';
import { judge, type RulesInForce, type Verdict } from './verdict.js';

/** What moderators made of a reply; undecided: it waits, or was published by the rules and nobody has said anything since. */
export type Decided = 'wanted' | 'unwanted' | 'undecided';

/** A reply of the past, laid before rules again. */
export interface PastReply {
  readonly id: string;
  readonly authorName: string;
  readonly decided: Decided;
  /** What it says itself, and what stands around it now. */
  readonly facts: Omit<ReplyFacts, keyof PassingFacts>;
  /** Missing for those from before they were kept. */
  readonly passing: PassingFacts | null;
}

export type Becomes = Verdict['status'];

/** Counts of replies by what moderators made of them. */
export type Tally = Record<Decided, number>;

export interface Sample {
  readonly id: string;
  readonly authorName: string;
  readonly decided: Decided;
  /** Rules that speak now and did not, or did and do not. */
  readonly rules: readonly string[];
}

/** Replies that the changed rules treat otherwise. */
export interface Move {
  readonly from: Becomes;
  readonly to: Becomes;
  readonly replies: Tally;
  readonly samples: readonly Sample[];
}

export interface RuleTrial {
  readonly rule: string;
  readonly now: Tally;
  readonly changed: Tally;
}

/** A rule that could not be tried on some of the replies, or on none. */
export interface Untried {
  readonly rule: string;
  readonly why: string;
  readonly replies: number;
}

export interface Rehearsal {
  readonly tried: number;
  /** What would be stopped (held or sent to spam), by the rules that hold and by the changed ones. */
  readonly stopped: { readonly now: Tally; readonly changed: Tally };
  readonly moves: readonly Move[];
  readonly rules: readonly RuleTrial[];
  readonly untried: readonly Untried[];
}

const mostSamples = 10;
const notKept = 'What this rule looks at was not kept with these replies yet.';
const nobody: Tally = { wanted: 0, unwanted: 0, undecided: 0 };

/** Sums up one reply after the other, so that whoever holds the replies may stop for breath between two. */
export class RehearsalSheet {
  readonly #moves = new Map<string, { from: Becomes; to: Becomes; replies: Tally; samples: Sample[] }>();
  readonly #rules = new Map<string, { now: Tally; changed: Tally }>();
  readonly #untried = new Map<string, Untried>();
  readonly #stopped = { now: { ...nobody }, changed: { ...nobody } };
  #tried = 0;

  constructor(
    private readonly now: RulesInForce,
    private readonly changed: RulesInForce,
  ) {
    for (const { rule } of changed.rules) this.#rules.set(rule, { now: { ...nobody }, changed: { ...nobody } });
  }

  add(reply: PastReply): void {
    this.#tried += 1;
    const [before, after] = [this.verdict(reply, this.now), this.verdict(reply, this.changed)];
    this.count(reply.decided, before, 'now');
    this.count(reply.decided, after, 'changed');
    if (before.status !== after.status) this.move(reply, before, after);
  }

  result(): Rehearsal {
    return {
      tried: this.#tried,
      stopped: this.#stopped,
      moves: [...this.#moves.values()],
      rules: [...this.#rules].map(([rule, tallies]) => ({ rule, ...tallies })),
      untried: [...this.#untried.values()],
    };
  }

  /** By the rules that can be tried on it. The others are noted, once for each reply that they were left out of. */
  private verdict(reply: PastReply, rules: RulesInForce): Verdict {
    const kept = rules.rules.filter(({ rule, mode }) => mode !== 'off' && this.canBeTried(rule, reply, rules));
    return judge({ ...reply.facts, ...(reply.passing ?? unknown) }, { ...rules, rules: kept });
  }

  private canBeTried(rule: string, { passing }: PastReply, rules: RulesInForce): boolean {
    const kind = kindOf(rule);
    const why = kind?.notOnThePast ?? (kind?.needs && passing?.[kind.needs] === undefined ? notKept : null);
    if (why === null) return true;
    const replies = (this.#untried.get(rule)?.replies ?? 0) + (rules === this.changed ? 1 : 0);
    this.#untried.set(rule, { rule, why, replies });
    return false;
  }

  private count(decided: Decided, { status, reasons }: Verdict, which: 'now' | 'changed'): void {
    if (status !== 'published') this.#stopped[which][decided] += 1;
    for (const rule of speaking(reasons)) {
      const tallies = this.#rules.get(rule);
      if (tallies) tallies[which][decided] += 1;
    }
  }

  private move({ id, authorName, decided }: PastReply, before: Verdict, after: Verdict): void {
    const { status: from } = before;
    const { status: to } = after;
    const move = this.#moves.get(`${from} ${to}`) ?? { from, to, replies: { ...nobody }, samples: [] };
    move.replies[decided] += 1;
    const [were, are] = [speaking(before.reasons), speaking(after.reasons)];
    const rules = [...[...were].filter((rule) => !are.has(rule)), ...[...are].filter((rule) => !were.has(rule))];
    if (move.samples.length < mostSamples) move.samples.push({ id, authorName, decided, rules });
    this.#moves.set(`${from} ${to}`, move);
  }
}

/** No rule that looks at these is tried where they were not kept. */
const unknown: PassingFacts = {
  policy: 'open',
  trapped: false,
  elapsedMs: null,
  saidBefore: false,
  proof: 'not-asked',
};

/** Watched ones too: that is what they are watched for. */
function speaking(reasons: Verdict['reasons']): Set<string> {
  return new Set(reasons.filter(({ outcome }) => outcome !== 'note').map(({ rule }) => rule));
}

/** Of those that were stopped and decided about, the share that moderators did not want either; null: none was decided. */
export function precisionOf({ wanted, unwanted }: Tally): number | null {
  return wanted + unwanted === 0 ? null : unwanted / (wanted + unwanted);
}
