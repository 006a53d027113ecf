import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type FieldFault, InvalidInput } from '../platform/domain-error.js';

const TEXT_KEYS = ['title', 'slug', 'lang', 'author', 'date', 'excerpt'] as const;
type TextKey = (typeof TEXT_KEYS)[number];

/** What a file says of itself before its text. Texts as they were written, not judged yet. */
export type FrontMatter = Readonly<Partial<Record<TextKey, string>>> & { readonly tags?: readonly string[] };

export interface Split {
  readonly stated: FrontMatter;
  /** The line of the file on which a key stands, from 1. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** Keys that mean nothing here. */
  readonly unused: readonly string[];
  readonly body: string;
}

/** Far more than a title and some tags need; a bound on what the YAML parser is asked to read. */
const MAX_CHARACTERS = 8_192;

// A rule (`---`) may open an article, so the line behind it must look like YAML: a key, a comment, or the closing line.
const OPENING = /^---[^\S\n]*\n(?=[\w"'-]+[^\S\n]*:|#|---[^\S\n]*(?:\n|$))/;
const CLOSING = /^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m;

/**
 * Parts the YAML front matter (YAML 1.2, core schema, no anchors) from a text with `\n` line ends.
 * Throws InvalidInput that names each key and line which cannot be read.
 */
export function splitFrontMatter(text: string): Split {
  const opening = OPENING.exec(text);
  if (!opening) return { stated: {}, lineOf: new Map(), unused: [], body: text };

  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) throw refused('the front matter is not closed: a line of three hyphens is missing.', 1);
  if (closing.index > MAX_CHARACTERS) throw refused(`the front matter is longer than ${MAX_CHARACTERS} characters.`, 1);
  return { ...readYaml(rest.slice(0, closing.index)), body: rest.slice(closing.index + closing[0].length) };
}

function readYaml(yaml: string): Omit<Split, 'body'> {
  const lines = new LineCounter();
  const lineAt = (node: unknown): number => lines.linePos((node as Node).range?.[0] ?? 0).line + 1;
  const document = parseDocument(yaml, { schema: 'core', lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const broken = document.errors[0];
  if (broken) throw refused(broken.message, lines.linePos(broken.pos[0]).line + 1);
  if (document.contents === null) return { stated: {}, lineOf: new Map(), unused: [] };
  if (!isMap(document.contents)) throw refused('the front matter must be a list of `key: value` lines.', 2);

  const stated: Record<string, string | string[]> = {};
  const lineOf = new Map<string, number>();
  const unused: string[] = [];
  const faults: FieldFault[] = [];
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const reading = name === 'tags' ? listOf : TEXT_KEYS.includes(name as TextKey) ? textOf : undefined;
    if (reading === undefined) {
      unused.push(name);
      continue;
    }
    lineOf.set(name, lineAt(key));
    const read = reading(value);
    if (read === undefined) faults.push(unreadable(name, lineAt(key)));
    else if (read !== null) stated[name] = read;
  }
  if (faults.length > 0) throw new InvalidInput(faults);
  return { stated: stated as FrontMatter, lineOf, unused };
}

/** As it was typed, so that a title of `1984` or `No` stays itself. Null: left empty. Undefined: not a text. */
function textOf(node: unknown): string | null | undefined {
  if (node === null) return null;
  if (!isScalar(node)) return undefined;
  if (node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? undefined);
}

/** A list, or one text with commas. */
function listOf(node: unknown): string[] | null | undefined {
  if (isSeq(node)) {
    const items = node.items.map(textOf);
    return items.every((item) => typeof item === 'string') ? items : undefined;
  }
  const text = textOf(node);
  return typeof text === 'string' ? text.split(',') : text;
}

function unreadable(field: string, line: number): FieldFault {
  const wanted = field === 'tags' ? 'a list of words, or words with commas between them' : 'one text';
  return { field, code: 'wrong-type', message: `Line ${line}: ${field} must be ${wanted}.` };
}

function refused(reason: string, line: number): InvalidInput {
  return new InvalidInput([{ field: 'front matter', code: 'unreadable', message: `Line ${line}: ${reason}` }]);
}
