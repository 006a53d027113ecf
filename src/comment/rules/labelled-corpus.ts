import { type Labelled } from './evaluation.js';
import { type Lesson } from './lesson.js';

/** A line of a corpus that says nothing of use. */
export class UnreadableCorpus extends Error {
  override readonly name = 'UnreadableCorpus';
}

type Fields = Readonly<Record<string, unknown>>;

const columns = {
  text: ['comment', 'text', 'content', 'source', 'body', 'message'],
  label: ['label', 'class', 'decided', 'spam', 'is_spam'],
  name: ['name', 'author'],
  website: ['website', 'url'],
  thread: ['thread', 'article', 'video', 'post'],
} as const;

const labels: Readonly<Record<string, Lesson>> = {
  spam: 'unwanted',
  unwanted: 'unwanted',
  '1': 'unwanted',
  true: 'unwanted',
  ham: 'wanted',
  wanted: 'wanted',
  '0': 'wanted',
  false: 'wanted',
};

/**
 * In the order of the file: JSON lines, CSV with a heading (as the YouTube Spam Collection), or `label<tab>text` without one (as the
 * SMS Spam Collection). Throws UnreadableCorpus.
 */
export function readCorpus(text: string): Labelled[] {
  const rows = rowsOf(text.replace(/^\u{feff}/u, ''));
  if (rows.length === 0) throw new UnreadableCorpus('There is nothing in it.');
  return rows.map((row, index) => toLabelled(row, index + 1));
}

function rowsOf(text: string): Fields[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (text.trimStart().startsWith('{')) return lines.map((line, index) => fieldsIn(line, index + 1));
  if (/^(?:ham|spam)\t/.test(text)) {
    return lines.map((line) => ({ label: line.split('\t')[0], text: line.split('\t').slice(1).join(' ') }));
  }
  const [heading = [], ...records] = recordsOf(text);
  return records.map((record) => Object.fromEntries(heading.map((name, index) => [name, record[index] ?? ''])));
}

function fieldsIn(line: string, number: number): Fields {
  try {
    return { ...(JSON.parse(line) as Fields | null) };
  } catch {
    throw new UnreadableCorpus(`Line ${number} is no JSON.`);
  }
}

/** RFC 4180. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy)) {
    records.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') records.push([]);
  }
  return records.filter((record) => record.some((field) => field !== ''));
}

function toLabelled(row: Fields, number: number): Labelled {
  const known = new Map(Object.entries(row).map(([name, value]) => [name.trim().toLowerCase(), value]));
  const find = (names: readonly string[]) => names.map((name) => known.get(name)).find((value) => value != null);
  const [source, label] = [find(columns.text), labels[String(find(columns.label)).trim().toLowerCase()]];
  if (typeof source !== 'string') throw new UnreadableCorpus(`Row ${number} has no text (${columns.text.join(', ')}).`);
  if (!label) throw new UnreadableCorpus(`Row ${number} has no label that is spam or ham, 1 or 0.`);
  const [name, website, thread] = [columns.name, columns.website, columns.thread].map(find);
  return {
    source,
    decided: label,
    name: typeof name === 'string' ? name : '',
    website: typeof website === 'string' && website !== '' ? website : null,
    thread: thread == null ? null : String(thread),
  };
}
