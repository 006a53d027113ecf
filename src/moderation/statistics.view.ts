import { ruleKinds } from '../comment/rules.view.js';

export const countedDecisions = ['approve', 'decline', 'spam', 'trash'] as const;
export type CountedDecision = (typeof countedDecisions)[number];
export type DecisionCounts = Readonly<Record<CountedDecision, number>>;

export const arrivals = ['published', 'held', 'declined', 'spam'] as const;
/** Where the rules put what came. */
export type ArrivalCounts = Readonly<Record<(typeof arrivals)[number], number>>;

export interface RuleFigures {
  readonly rule: string;
  /** Replies about which it said something, watched or not. */
  readonly spoke: number;
  /** Of those that were decided about: stopped by a moderator too, or let through. */
  readonly agreed: number;
  readonly overruled: number;
}

export interface MemberFigures {
  /** Null: the operator. */
  readonly id: string | null;
  readonly name: string;
  readonly decided: DecisionCounts;
}

export interface DayFigures {
  readonly day: string;
  readonly came: number;
  readonly decided: number;
}

export interface Statistics {
  readonly from: string;
  readonly to: string;
  readonly waiting: { readonly held: number; readonly reported: number; readonly oldestAt: Date | null };
  readonly came: ArrivalCounts;
  readonly decided: DecisionCounts;
  /** From the moment that a reply came to the decision about it, while it was held; right to a tenth. */
  readonly medianSeconds: number | null;
  readonly rules: readonly RuleFigures[];
  readonly members: readonly MemberFigures[];
  /** Every day of the window, the newest first. */
  readonly days: readonly DayFigures[];
}

export function titleOfRule(rule: string): string {
  return ruleKinds.find(({ name }) => name === rule)?.title ?? rule;
}

export function toStatisticsJson({ waiting, rules, members, days, ...statistics }: Statistics) {
  const { from, to, came, decided, medianSeconds } = statistics;
  return {
    from,
    to,
    waiting: {
      held: waiting.held,
      reported: waiting.reported,
      oldestAt: waiting.oldestAt?.toISOString() ?? null,
    },
    came: { published: came.published, held: came.held, declined: came.declined, spam: came.spam },
    decided: toDecidedJson(decided),
    medianSeconds,
    rules: rules.map(({ rule, spoke, agreed, overruled }) => ({
      rule,
      title: titleOfRule(rule),
      spoke,
      agreed,
      overruled,
    })),
    members: members.map((member) => ({ id: member.id, name: member.name, decided: toDecidedJson(member.decided) })),
    days: days.map((each) => ({ day: each.day, came: each.came, decided: each.decided })),
  };
}

function toDecidedJson({ approve, decline, spam, trash }: DecisionCounts) {
  return { approve, decline, spam, trash };
}
