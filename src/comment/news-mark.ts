import { greatestId, isId, leastId } from '../platform/ids.js';
import { cursorLength, decodeCursor, encodeCursor, isTime } from '../platform/page.js';

/** Published later than this, or at the same time with a greater id. */
export interface NewsMark {
  readonly time: string;
  readonly id: string;
}

/**
 * A moment does not tell what was published just before it: clocks of instances differ, and a transaction that began earlier may
 * end later. So a stream that is taken up again goes back a little; its reader knows what is on the page already.
 */
const overlapMs = 10_000;

/** What a page of an article carries: its newest comment, or null while it has none. The same for every reader, until there is news. */
export function pageMark(newest: { readonly publishedAt: Date; readonly id: string } | null): string {
  return encodeCursor((newest?.publishedAt ?? new Date(0)).toISOString(), newest?.id ?? leastId);
}

/** A page's mark, or the moment that a stream named last. Throws UnreadableQuery for any other. */
export function readNewsMark(mark: string): NewsMark {
  if (cursorLength(mark) === 1) {
    const [moment = ''] = decodeCursor(mark, isTime);
    return { time: new Date(Date.parse(moment) - overlapMs).toISOString(), id: greatestId };
  }
  const [time = '', id = ''] = decodeCursor(mark, isTime, isId);
  return { time, id };
}
