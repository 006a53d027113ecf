import { type QueueView } from '../comment.view.js';
import { withoutSpaces } from '../rules/unspaced.js';
import { firstIdAt, indexedWords, sentBy, type Value } from './index-terms.js';
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
 * `from` is the number of its first parameter. Who asks on behalf of staff adds `withinReach('c.article_id', …)`. It is right for
 * any number of rows, and says nothing of how many are read until some are found: a page of them for a moderator who waits comes
 * from `QueueSearch`, which is bounded. So that its bound holds, that one has words looked up `by-row`.
 */
export function conditionsOf({ view, terms }: QueueQuery, from = 1, words: 'by-index' | 'by-row' = 'by-index'): Sql {
  const parameters: unknown[] = [];
  const value = (one: unknown) => `$${from - 1 + parameters.push(one)}`;
  const hold = (term: Sought) => holds(term, value, words === 'by-row' ? inRow : inIndex);
  const all = [
    view === null ? `c.status <> 'withdrawn'` : inView(view, value),
    ...terms.map((term) => (term.negated ? `not coalesce(${hold(term)}, false)` : hold(term))),
  ];
  return { sql: `(${all.join(' and ')})`, parameters };
}

export function inView(view: QueueView, value: Value): string {
  return view === 'reported' ? `(c.open_reports > 0 and c.status <> 'withdrawn')` : `c.status = ${value(view)}`;
}

function holds(term: Sought, value: Value, found: (words: string) => string): string {
  switch (term.by) {
    case 'text':
      return inOrder('c.source', term, found(indexedWords(term, value)), value);
    case 'author':
      return inOrder('c.author_name', term, found(indexedWords(term, value)), value);
    case 'link':
    case 'rule':
      return found(indexedWords(term, value));
    case 'article':
      return `c.article_id in (select articles_called(${value(term.called)}))`;
    case 'report':
      return `exists (select from comment_reports r
                       where r.comment_id = c.id and r.resolved_at is null and r.reason = ${value(term.reason)})`;
    case 'person':
      return sentBy(term.key, value);
    case 'since':
      return `c.id >= ${value(firstIdAt(term.at))}`;
    case 'before':
      return `c.id < ${value(firstIdAt(term.at))}`;
  }
}

const inIndex = (words: string) =>
  `exists (select from comment_words w where w.comment_id = c.id and w.words @@ ${words})`;

const inRow = (words: string) => `(select w.words @@ ${words} from comment_words w where w.comment_id = c.id)`;

type Worded = Extract<Sought, { readonly by: 'text' | 'author' }>;

/** The index knows words, and nothing of their order: where there are several, the row itself is read. */
function inOrder(column: string, term: Worded, found: string, value: Value): string {
  if (oneWord.test(term.words) && !withoutSpaces.test(term.words)) return found;
  const end = term.beginning ? '' : ' ';
  const pattern = `'% ' || search_text(${value(term.words)}) || '${end}%'`;
  return `(${found} and ' ' || search_text(${column}) || ' ' like ${pattern})`;
}

const oneWord = /^[\p{L}\p{N}]+$/u;
