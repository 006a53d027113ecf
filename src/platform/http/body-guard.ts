import { parse as parseJson } from 'secure-json-parse';
import { type DomainError, InvalidInput } from '../domain-error.js';
import { type BodyRule, DEEPEST, everyday } from './body-rules.js';
import { fault, repeatedField } from './faults.js';
import { type FormFields, readForm, rescueForm } from './form-text.js';
import { flawInJson, type JsonFlaw } from './json-guard.js';
import { rescueMultipart } from './multipart-rescue.js';
import { Malformed } from './refusals.js';

const MOST_PAIRS = 32;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const anyUtf8 = new TextDecoder('utf-8');

/** A JSON object from raw bytes. Throws Malformed, or InvalidInput where a field can be named. */
export function jsonBody(bytes: Uint8Array, { keys }: Pick<BodyRule, 'keys'>): Record<string, unknown> {
  const text = decoded(bytes);
  const flaw = flawInJson(text, { depth: DEEPEST, keys });
  if (flaw) throw jsonRefusal(flaw);
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InvalidInput([fault('', { code: 'not-an-object', sentence: 'please send a JSON object.' })]);
}

/** The fields of a form from raw bytes. Throws Malformed or InvalidInput, with what could be read as `typed`. */
export function formBody(bytes: Uint8Array, { keys }: Pick<BodyRule, 'keys'> = everyday): FormFields {
  try {
    const form = readForm(decoded(bytes), keys);
    if ('fields' in form) return form.fields;
    if (form.flaw.kind === 'repeated') throw new InvalidInput([repeatedField(form.flaw.name)]);
    throw new Malformed(form.flaw.kind === 'too-many' ? 'This form has too many fields.' : undefined);
  } catch (refusal) {
    (refusal as DomainError).typed = rescuedBody(bytes, 'application/x-www-form-urlencoded');
    throw refusal;
  }
}

/** The text fields of a body that was refused, as well as they can be read. */
export function rescuedBody(bytes: Uint8Array, contentType: string): FormFields {
  const text = anyUtf8.decode(bytes);
  if (/^\s*multipart\/form-data/i.test(contentType)) return rescueMultipart(text, contentType);
  return /^\s*application\/x-www-form-urlencoded/i.test(contentType) ? rescueForm(text, MOST_PAIRS) : {};
}

/** A byte order mark is refused too (RFC 8259 8.1), as is anything that is not UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    const text = strictUtf8.decode(bytes);
    if (!text.startsWith('\ufeff')) return text;
  } catch {
    // Said below, as for a byte order mark.
  }
  throw new Malformed('This is not UTF-8 text.');
}

function parsed(text: string): unknown {
  try {
    return parseJson(text, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    // The parser's own message quotes the text.
    throw new Malformed('This is not JSON.');
  }
}

function jsonRefusal(flaw: JsonFlaw): DomainError {
  if (flaw.kind === 'repeated') return new InvalidInput([repeatedField(flaw.key)]);
  return new Malformed(
    flaw.kind === 'too-deep' ? 'This JSON is nested too deeply.' : 'This JSON has too many members.',
  );
}
