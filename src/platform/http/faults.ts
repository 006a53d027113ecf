import { type z } from 'zod';
import { type FieldFault } from '../domain-error.js';
import { type Flaw, required } from './judged.js';

/** Enough to mend a form; an answer stays small whatever was sent (OWASP ASVS 5.0 16.5.1). */
const MOST_FAULTS = 10;

const wrongType: Flaw = { code: 'wrong-type', sentence: 'please send a value of the right kind.' };
const unknownField: Flaw = { code: 'unknown-field', sentence: 'this field is not known here.' };
const repeated: Flaw = { code: 'repeated', sentence: 'please send this field once.' };

/** What a schema found, as faults of named fields. `input` is only asked which fields are missing; `whole` names a lone value. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], input: unknown, whole = ''): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const issue of issues) {
    const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of fields) faults.push(fault(path.map(String).join('.') || whole, flawOf(issue, input)));
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults.slice(0, MOST_FAULTS);
}

/** A field that came twice: the first and the last reader of it would disagree, so nobody reads it. */
export function repeatedField(name: string): FieldFault {
  return fault(name, repeated);
}

/** A sentence for a person: "Email: please give an address like name@example.org." */
export function fault(field: string, { code, sentence, facts }: Flaw): FieldFault {
  const name = fieldName(field);
  const message = name === '' ? capital(sentence) : `${spoken(name)}: ${sentence}`;
  return facts === undefined ? { field: name, code, message } : { field: name, code, message, facts };
}

const plainName = /^[A-Za-z][\w.-]{0,39}$/;

/** Field names can come from a stranger too, so an odd one is not repeated; the field that holds it is named. */
function fieldName(field: string): string {
  if (field === '' || plainName.test(field)) return field;
  const [holder = ''] = field.split('.');
  return holder !== field && plainName.test(holder) ? `${holder}.(unnamed)` : '(unnamed)';
}

function spoken(field: string): string {
  return capital(
    field
      .replace(/[._-]+/g, ' ')
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase(),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function flawOf(issue: z.core.$ZodIssue, input: unknown): Flaw {
  if (issue.code === 'custom')
    return (issue.params?.['flaw'] as Flaw | undefined) ?? { code: 'refused', sentence: issue.message };
  if (issue.code === 'unrecognized_keys') return unknownField;
  if (valueAt(input, issue.path) === undefined) return required;
  if (issue.code === 'invalid_type')
    return Array.isArray(valueAt(input, issue.path)) ? repeated : typeFlaw(issue.expected);
  if (issue.code === 'invalid_value')
    return { code: 'not-a-choice', sentence: `please choose one of ${issue.values.join(', ')}.` };
  if (issue.code === 'too_big') return { code: 'too-big', sentence: `please keep to at most ${issue.maximum}.` };
  if (issue.code === 'too_small') return { code: 'too-small', sentence: `please give at least ${issue.minimum}.` };
  return wrongType;
}

function typeFlaw(expected: string): Flaw {
  return expected === 'string' ? { code: 'not-text', sentence: 'please send text.' } : wrongType;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
