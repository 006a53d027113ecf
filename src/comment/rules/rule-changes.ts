import { kindOf } from './rule-kinds.js';
import { type RuleSet, type SetRule } from './rule-set.js';

/** A policy as it is kept: the rules, and the lines of its two lists. */
export interface WholePolicy {
  readonly rules: RuleSet;
  readonly blocked: readonly string[];
  readonly held: readonly string[];
}

/** What is different, a sentence each; empty when nothing is. */
export function changesBetween(before: WholePolicy, after: WholePolicy): string[] {
  return [
    ...orderChange(before.rules, after.rules),
    ...after.rules.flatMap((rule) => ruleChanges(before.rules, rule)),
    ...wordChange('Blocked words', before.blocked, after.blocked),
    ...wordChange('Held words', before.held, after.held),
  ];
}

function orderChange(before: RuleSet, after: RuleSet): string[] {
  const order = (rules: RuleSet) => rules.map(({ rule }) => rule).join(' ');
  return order(before) === order(after) ? [] : [`Another order: ${after.map(({ rule }) => titleOf(rule)).join(', ')}.`];
}

const nowIs = { on: 'counts', watched: 'is watched', off: 'is off' } as const;

function ruleChanges(before: RuleSet, now: SetRule): string[] {
  const was = before.find(({ rule }) => rule === now.rule);
  if (!was) return [];
  const title = titleOf(now.rule);
  const settings = Object.keys(now.setting)
    .filter((name) => written(was.setting[name]) !== written(now.setting[name]))
    .map((name) => `${title}: ${inWords(name)} ${written(was.setting[name])} → ${written(now.setting[name])}.`);
  return was.mode === now.mode ? settings : [`${title}: ${nowIs[now.mode]} now.`, ...settings];
}

function wordChange(list: string, before: readonly string[], after: readonly string[]): string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  const added = after.filter((line) => !old.has(line)).length;
  const gone = before.filter((line) => !fresh.has(line)).length;
  return added + gone === 0 ? [] : [`${list}: ${added} added, ${gone} taken out.`];
}

function titleOf(rule: string): string {
  return kindOf(rule)?.title ?? rule;
}

function written(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? 'none' : value.join(', ');
}

/** `mostToOneHost` reads "most to one host". */
function inWords(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
