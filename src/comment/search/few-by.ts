import { inView, type Sql } from './conditions.queries.js';
import { indexedWords, isIndexed, sentBy, type Value } from './index-terms.js';
import { type QueueQuery, type Sought } from './queue-query.view.js';

/** Each finds all comments that can be meant, by an index of their own; what is likely to be rare comes first. No more than `most` matter. */
export function fewBy({ view, terms }: QueueQuery, most: number): Sql[] {
  const sought: readonly Sought[] = terms.filter(({ negated }) => !negated);
  const words = sought.filter(isIndexed);
  const together = (value: Value) => words.map((term) => `(${indexedWords(term, value)})`).join(' && ');
  return [
    ...sought.flatMap((term) =>
      term.by === 'person' ? withValues((value) => `select c.id from comments c where ${sentBy(term.key, value)}`) : [],
    ),
    ...(words.length === 0
      ? []
      : withValues((value) => `select w.comment_id as id from comment_words w where w.words @@ (${together(value)})`)),
    ...sought.flatMap((term) =>
      term.by === 'article' && view !== null
        ? withValues(
            (value) => `select c.id from articles_called(${value(term.called)}) as called (id), lateral (
              select c.id from comments c where c.article_id = called.id and ${inView(view, value)} order by c.id limit ${most}
            ) as c`,
          )
        : [],
    ),
  ];
}

function withValues(sql: (value: Value) => string): Sql[] {
  const parameters: unknown[] = [];
  return [{ sql: sql((one) => `$${parameters.push(one)}`), parameters }];
}
