import { kindOf, ruleKinds, type RuleName } from './rule-kinds.js';
import { type Mode, modes, type RuleKind, type RuleValues } from './rule.js';

/** How one rule stands: whether it counts, and what the publisher set. */
export interface SetRule {
  readonly rule: RuleName;
  readonly mode: Mode;
  readonly setting: RuleValues;
}

/** The policy: every rule once, in the publisher's order. */
export type RuleSet = readonly SetRule[];

export const firstRuleSet: RuleSet = ruleKinds.map((kind) => fresh(kind));

/**
 * The policy that was stored, made whole: what it says of a rule that we no longer have goes, and a rule that came with a newer
 * Riposte takes its place after the one that it follows in our own order.
 */
export function completed(stored: unknown): RuleSet {
  const kept = (Array.isArray(stored) ? stored : []).flatMap((entry) => readRule(entry) ?? []);
  const known = [...new Map(kept.map((each) => [each.rule, each])).values()];
  ruleKinds.forEach((kind, index) => {
    if (known.some((each) => each.rule === kind.name)) return;
    const before = ruleKinds.slice(0, index).map(({ name }) => name as string);
    known.splice(known.findLastIndex((each) => before.includes(each.rule)) + 1, 0, fresh(kind));
  });
  return known;
}

function readRule(entry: unknown): SetRule | null {
  const { rule, mode, setting } = { ...(entry as Partial<SetRule> | null) };
  const kind = kindOf(rule ?? '');
  const read = kind?.shape.safeParse(setting ?? {});
  if (!kind || !read?.success) return null;
  return { rule: kind.name as RuleName, mode: modes.find((each) => each === mode) ?? 'on', setting: read.data };
}

function fresh(kind: RuleKind): SetRule {
  return { rule: kind.name as RuleName, mode: kind.firstMode, setting: kind.shape.parse({}) };
}
