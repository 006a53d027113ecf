import { unescaped } from './form-text.js';

/** Enough for every page of ours and all that trackers append. */
export const MOST_PARAMETERS = 32;

export type Query = Record<string, string | string[]>;

/**
 * The parameters of an address. One that comes twice is a list, one that cannot be read is an empty list: a schema that
 * wants text refuses both, while parameters that nobody asked for change nothing.
 */
export function readQuery(text: string): Query {
  const query: Query = {};
  for (const pair of text.split('&', MOST_PARAMETERS)) {
    const equals = pair.indexOf('=');
    const name = unescaped(equals === -1 ? pair : pair.slice(0, equals));
    if (name === null || name === '' || name === '__proto__') continue;
    const value = unescaped(equals === -1 ? '' : pair.slice(equals + 1));
    query[name] = Object.hasOwn(query, name) ? [query[name] ?? [], value ?? []].flat() : (value ?? []);
  }
  return query;
}
