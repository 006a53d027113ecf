import { type LeftOut } from './rules/word-lines.js';
import { type Protocol } from './rules/checker-protocols.js';
import { type Figures } from './rules/figures.js';
import { type Seen } from './rules/likeness.js';
import { kindOf } from './rules/rule-kinds.js';
import { type RuleSet } from './rules/rule-set.js';
import { type Mode } from './rules/rule.js';

export { type LeftOut } from './rules/word-lines.js';
export { type Mode, modes, type Outcome, outcomes, type RuleValues } from './rules/rule.js';
export { verdictStatuses } from './rules/verdict.js';
export { type RuleSet, type SetRule } from './rules/rule-set.js';
export { type RuleName, ruleKinds } from './rules/rule-kinds.js';

export const wordListNames = ['blocked', 'held'] as const;
export type WordListName = (typeof wordListNames)[number];

/** A version of the rules; 0 is the one that Riposte came with. */
export interface RulesVersion {
  readonly version: number;
  readonly rules: RuleSet;
  /** How many words each list has. */
  readonly words: Readonly<Record<WordListName, number>>;
  readonly changes: readonly string[];
  readonly note: string | null;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

/** A rule as a sentence of the policy. */
export interface PolicyLine {
  readonly rule: string;
  readonly title: string;
  readonly mode: Mode;
  readonly says: string;
  /** Why no past reply can be tried again with it, or null. */
  readonly notOnThePast: string | null;
}

export function policyOf(rules: RuleSet): PolicyLine[] {
  return rules.flatMap(({ rule, mode, setting }) => {
    const kind = kindOf(rule);
    return kind ? [{ rule, title: kind.title, mode, says: kind.says(setting), notOnThePast: kind.notOnThePast }] : [];
  });
}

/** What a rule is called; `reported` is no rule of ours, but what several readers said. */
export function titleOf(rule: string): string {
  return rule === 'reported' ? 'Reports of readers' : (kindOf(rule)?.title ?? rule);
}

/** What a change led to, and the lines that no entry could be made of. */
export interface ChangedRules {
  readonly rules: RulesVersion;
  readonly leftOut: readonly (LeftOut & { readonly list: WordListName })[];
}

/** How the outside checker stands. */
export interface CheckerState {
  readonly mode: Mode;
  /** Null: no address, or no secret. */
  readonly host: string | null;
  readonly protocol: Protocol | null;
  readonly deadlineMs: number;
  readonly seesNetwork: boolean;
  readonly seesEmail: boolean;
  readonly hearsDecisions: boolean;
  /** It failed several times, and is not asked for a while. */
  readonly rests: boolean;
  /** What it said of the newest replies. */
  readonly lately: Readonly<Record<'publish' | 'hold' | 'spam' | 'away', number>>;
}

/** What leaves the house besides the reply itself. */
export interface CheckerSees {
  readonly seesNetwork: boolean;
  readonly seesEmail: boolean;
}

export interface CheckerTrial {
  readonly works: boolean;
  readonly fault: string | null;
}

export { type Protocol, protocols } from './rules/checker-protocols.js';

/** What the classifier has learnt, and how it would have done. */
export interface ClassifierState {
  readonly mode: Mode;
  readonly setting: { readonly hold: number; readonly mark: number; readonly least: number };
  readonly learnt: Seen;
  /** Otherwise it says nothing yet. */
  readonly enough: boolean;
  readonly traits: number;
  /** Comments whose decision or words changed and are still to be read. */
  readonly waiting: number;
  /** Newest replies that it had looked at before somebody decided. */
  readonly decided: number;
  readonly figures: readonly Figures[];
}

export { type Figures, type Share, shareInWords } from './rules/figures.js';
export { type Decided, precisionOf, type Rehearsal, type Tally } from './rules/rehearsal.js';
export { type SettingField, settingFieldsOf } from './rules/rule-fields.js';
