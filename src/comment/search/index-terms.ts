import { type Sought } from './queue-query.view.js';

/** Gives the `$n` that stands for a value. */
export type Value = (one: unknown) => string;

/** What the index of words (see the migration) can be asked for. */
export type Indexed = Extract<Sought, { readonly by: 'text' | 'author' | 'link' | 'rule' }>;

export function isIndexed(term: Sought): term is Indexed {
  return ['text', 'author', 'link', 'rule'].includes(term.by);
}

/** An expression for the question to the index. */
export function indexedWords(term: Indexed, value: Value): string {
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

/** A row shows the beginning of a sender's key in base64url; keys that begin so stand together in their index. */
export function sentBy(shown: string, value: Value): string {
  const beginning = Buffer.from(shown, 'base64url');
  const last = Buffer.concat([beginning, Buffer.alloc(32, 0xff)]);
  return `c.client_key between ${value(beginning)} and ${value(last)}`;
}

/** Ids begin with their moment. */
export function firstIdAt(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
