import { type QueueView } from '../comment.view.js';
import { withoutSpaces } from '../rules/unspaced.js';
import { type QueueQuery, type Sought } from './queue-query.view.js';

/** A piece of SQL, and the values that its `$n` stand for. */
export interface Sql {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * What has to be true of a row `c` of `comments` for this search to find it. Withdrawn comments are found by none.
 *
 *     const { sql, parameters } = conditionsOf(within(query, 'spam'), 2);
 *     db.query(`select c.id from comments c where c.id > $1 and ${sql}`, [mark, ...parameters]);
 *
 * `from` is the number of its first parameter. It is right for any number of rows, but says nothing of how many are read until
 * some are found: a page of them for a moderator who waits comes from `ModeratedComments.inView`, which is bounded.
 */
export function conditionsOf({ view, terms }: QueueQuery, from = 1): Sql {
  const parameters: unknown[] = [];
  const value = (one: unknown) => `$${from - 1 + parameters.push(one)}`;
  const all = [
    view === null ? `c.status <> 'withdrawn'` : inView(view, value),
    ...terms.map((term) => (term.negated ? `not coalesce(${holds(term, value)}, false)` : holds(term, value))),
  ];
  return { sql: `(${all.join(' and ')})`, parameters };
}

type Value = (one: unknown) => string;

const openReports = 'select 1 from comment_reports r where r.comment_id = c.id and r.resolved_at is null';

function inView(view: QueueView, value: Value): string {
  return view === 'reported' ? `(c.status <> 'withdrawn' and exists (${openReports}))` : `c.status = ${value(view)}`;
}

function holds(term: Sought, value: Value): string {
  switch (term.by) {
    case 'text':
      return inOrder('c.source', term, value);
    case 'author':
      return inOrder('c.author_name', term, value);
    case 'link':
    case 'rule':
      return indexed(indexedWords(term, value));
    case 'article':
      return `c.article_id in (select articles_called(${value(term.called)}))`;
    case 'report':
      return `exists (${openReports} and r.reason = ${value(term.reason)})`;
    case 'person': {
      const [first, beyond] = keysThatBegin(term.key);
      return `(c.client_key >= ${value(first)} and c.client_key < ${value(beyond)})`;
    }
    case 'since':
      return `c.id >= ${value(firstIdAt(term.at))}`;
    case 'before':
      return `c.id < ${value(firstIdAt(term.at))}`;
  }
}

type Worded = Extract<Sought, { readonly by: 'text' | 'author' }>;

/** The index (see the migration) knows words, and nothing of their order: where there are several, the row itself is read. */
function inOrder(column: string, term: Worded, value: Value): string {
  const found = indexed(indexedWords(term, value));
  if (oneWord.test(term.words) && !withoutSpaces.test(term.words)) return found;
  const end = term.beginning ? '' : ' ';
  const pattern = `'% ' || search_text(${value(term.words)}) || '${end}%'`;
  return `(${found} and ' ' || search_text(${column}) || ' ' like ${pattern})`;
}

const oneWord = /^[\p{L}\p{N}]+$/u;

function indexed(words: string): string {
  return `exists (select 1 from comment_words w where w.comment_id = c.id and w.words @@ ${words})`;
}

/** What the index of words is asked for. */
function indexedWords(term: Indexed, value: Value): string {
  switch (term.by) {
    case 'text':
      return `search_query('t', ${value(term.words)}, ${term.beginning})`;
    case 'author':
      return `search_query('n', ${value(term.words)}, ${term.beginning})`;
    case 'link':
      return `${value(`'l:${term.host}'`)}::tsquery`;
    case 'rule':
      return `${value(`'r:${term.rule}'`)}::tsquery`;
  }
}

type Indexed = Extract<Sought, { readonly by: 'text' | 'author' | 'link' | 'rule' }>;

/** A row shows the beginning of a key in base64url; keys that begin so stand together in the index. */
function keysThatBegin(shown: string): readonly [first: Buffer, beyond: Buffer] {
  const bits = BigInt(shown.length * 6);
  const bytes = Math.ceil(shown.length * 0.75);
  const spare = BigInt(bytes * 8) - bits;
  const head = BigInt(
    `0x${Buffer.from(shown.padEnd(Math.ceil(shown.length / 4) * 4, 'A'), 'base64url')
      .subarray(0, bytes)
      .toString('hex')}`,
  );
  const beyond = (((head >> spare) + 1n) << spare).toString(16);
  // Past the last key of all, the number grows by a byte and would sort first.
  return [
    toBytes(head.toString(16), bytes),
    beyond.length > bytes * 2 ? Buffer.alloc(33, 0xff) : toBytes(beyond, bytes),
  ];
}

function toBytes(hex: string, bytes: number): Buffer {
  return Buffer.from(hex.padStart(bytes * 2, '0'), 'hex');
}

/** Ids begin with their moment. */
function firstIdAt(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
