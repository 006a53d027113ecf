import { UnreadableQuery } from './http/refusals.js';

/** One page of a list. `next` is an opaque cursor, or null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A cursor names the last row that was seen by its sort key, so that pages stay stable when rows come in. */
export function encodeCursor(...key: readonly string[]): string {
  return Buffer.from(key.join('|'), 'utf8').toString('base64url');
}

/** How many members the key of a cursor has, whoever made it. */
export function cursorLength(cursor: string): number {
  return Buffer.from(cursor, 'base64url').toString('utf8').split('|').length;
}

/** The sort key of a cursor with `parts` members, each of which `accepts` has judged. Throws UnreadableQuery (field `after`). */
export function decodeCursor(cursor: string, ...accepts: readonly ((part: string) => boolean)[]): string[] {
  const key = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const known = key.length === accepts.length && key.every((part, index) => accepts[index]?.(part));
  if (!known || encodeCursor(...key) !== cursor) {
    throw new UnreadableQuery([
      {
        field: 'after',
        code: 'unknown-cursor',
        message: 'This page mark is not one of ours. Start again from the first page.',
      },
    ]);
  }
  return key;
}

/** Cuts `limit + 1` rows down to a page: the extra row only tells that there is more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => Item,
  cursor: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? cursor(last) : null };
}

/** For a cursor that stands on a point in time. */
export function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
