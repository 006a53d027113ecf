import { placeInWords, type QueuePlace } from '../moderation/queue-place.view.js';
import { encodeCursor } from '../platform/page.js';
import { deskEventsPath, withQuery } from './addresses.js';
import { actsByKey, KeyHelp, keysOnItsPage } from './moderation-keys.js';
import type { StaffView } from './staff-page.js';

export interface LiveDeskProps {
  readonly staff: StaffView;
  /** When the page was made: its news begin here. */
  readonly now: Date;
  /** Where in the queue the page belongs. */
  readonly place: QueuePlace;
  /** What to say when the last reply of the tab is decided. */
  readonly nothing?: string;
}

/** What the script of the desk needs to know, and where it speaks. */
export function LiveDesk({ staff, now, place, nothing }: LiveDeskProps) {
  const { status: view } = place;
  const waits = view === 'held' || view === 'reported';
  return (
    <div
      id="live-desk"
      data-events={withQuery(deskEventsPath, { since: encodeCursor(now.toISOString()) })}
      data-view={view}
      data-back={placeInWords(place)}
      data-waits={waits ? '' : undefined}
      data-member={staff.id}
      data-nothing={nothing}
      data-keys={JSON.stringify(actsByKey)}
      data-on-its-page={keysOnItsPage}
    >
      <p id="desk-says" class="unseen" role="status" />
      <KeyHelp />
    </div>
  );
}
