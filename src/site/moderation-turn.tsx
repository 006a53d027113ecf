import { type QueuePlace } from '../moderation/queue-place.view.js';
import { queueAt } from './addresses.js';

export interface TurnProps {
  readonly place: QueuePlace;
  /** Cursor of this page, null on the first; and of the next one, null on the last. */
  readonly after: string | null;
  readonly next: string | null;
  /** Where a search ended before the page was full. */
  readonly searchedTo: Date | null;
}

/** The way on, and how far a search has looked. */
export function Turn({ place, after, next, searchedTo }: TurnProps) {
  if (after === null && next === null) return null;
  return (
    <p class="turn">
      {searchedTo && (
        <span>
          Looked as far as <time datetime={searchedTo.toISOString()}>{minuteOf(searchedTo)}</time>; there is more.
        </span>
      )}
      {after !== null && <a href={queueAt(place)}>First page</a>}
      {next !== null && (
        <a href={queueAt(place, { after: next })} rel="next">
          {searchedTo ? 'Look further' : 'Next page'}
        </a>
      )}
    </p>
  );
}

function minuteOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
