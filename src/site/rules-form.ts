import { ruleKinds, type RuleSet, type SettingField, settingFieldsOf } from '../comment/rules.view.js';

/** What a form holds, as text by field; nothing for a body that was none. */
export function formFields(body: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries({ ...(body as Record<string, unknown> | null) });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** What a program would send: fields of the form are named `<rule>.<what>`, and the rules stand in the order of their places. */
export function readRulesForm(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const rules = inOrder(fields).map((name) => ({
    rule: name,
    mode: fields[`${name}.mode`],
    setting: settingIn(fields, name),
  }));
  return { version: wholeNumber(fields.version ?? ''), note: fields.note ?? '', rules };
}

/** The draft as the form held it, for showing it again; a value that is no good stays as it was typed. */
export function draftIn(fields: Readonly<Record<string, string>>): RuleSet {
  return readRulesForm(fields).rules as RuleSet;
}

/** The form lists the rules as they stood. Whoever gives a rule the place of another means it to stand there, and the other to make way. */
function inOrder(fields: Readonly<Record<string, string>>): string[] {
  const stood = Object.keys(fields).flatMap((field) => /^(.+)\.place$/u.exec(field)?.[1] ?? []);
  const missing = ruleKinds.map(({ name }) => name as string).filter((name) => !stood.includes(name));
  const known = [...stood.filter((name) => ruleKinds.some((kind) => kind.name === name)), ...missing];
  const placed = known.map((name, index) => {
    const wanted = Number(fields[`${name}.place`]) || index + 1;
    return { name, place: wanted + Math.sign(wanted - (index + 1)) / 2 };
  });
  return placed.sort((one, other) => one.place - other.place).map(({ name }) => name);
}

function settingIn(fields: Readonly<Record<string, string>>, rule: string): Record<string, unknown> {
  return Object.fromEntries(settingFieldsOf(rule).map((field) => [field.name, valueIn(fields, rule, field)]));
}

function valueIn(fields: Readonly<Record<string, string>>, rule: string, { name, kind }: SettingField): unknown {
  const typed = fields[`${rule}.${name}`] ?? '';
  if (kind === 'choice') return typed;
  return kind === 'number' ? wholeNumber(typed) : linesIn(typed);
}

function wholeNumber(typed: string): number | string {
  return /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed;
}

function linesIn(typed: string): string[] {
  return typed.split(/[\s,]+/u).filter((line) => line !== '');
}
