import type { QueueView } from '../comment/comment.view.js';
import { type OldQueue } from '../moderation/old-queue.queries.js';
import { may } from '../account/abilities.js';
import { placeInWords, type QueuePlace } from '../moderation/queue-place.view.js';
import { appealsPath, queueAt } from './addresses.js';
import { ago } from './ago.js';
import { statusLabels } from './decisions.js';
import { BatchForm } from './moderation-batch-form.js';
import { ExportForm } from './moderation-export-form.js';
import { LiveDesk } from './moderation-live-desk.js';
import { ModerationNotice, type Notice } from './moderation-notice.js';
import { SearchForm } from './moderation-search.js';
import { Turn } from './moderation-turn.js';
import { QueueItem, type QueueItemView } from './queue-item.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface ModerationQueuePageView {
  readonly staff: StaffView;
  /** Ages are told from here. */
  readonly now: Date;
  /** The list, and what is looked for in it. */
  readonly place: QueuePlace;
  /** What could not be read of that, or null. */
  readonly fault: string | null;
  /** How many there are in each; a tab without a count shows none. */
  readonly counts: Readonly<Partial<Record<QueueView, number>>>;
  /** Open ones. */
  readonly appeals?: number;
  readonly items: readonly QueueItemView[];
  /** Cursor of this page, null on the first; and of the next one, null on the last. */
  readonly after: string | null;
  readonly next: string | null;
  /** Where a search ended before the page was full. */
  readonly searchedTo: Date | null;
  readonly notice: Notice | null;
  /** Set while somebody waits for too long. */
  readonly old?: OldQueue | null;
}

export function moderationQueuePage(site: Site, view: ModerationQueuePageView): string {
  const { staff, place, fault, items, notice, now } = view;
  const list = `${statusLabels[place.status]} replies`;
  const title = place.q === '' ? list : `${place.q} – ${list}`;
  const back = placeInWords(place);
  return staffPage(
    site,
    { title: fault === null ? title : `Error: ${title}`, staff, current: 'queue', scripted: true },
    <>
      <h1>{list}</h1>
      {notice && <ModerationNotice notice={notice} now={now} back={back} />}
      {view.old && <OldQueueLine old={view.old} now={now} />}
      <Tabs view={view} />
      <SearchForm place={place} fault={fault} />
      {items.length === 0 ? (
        <Nothing view={view} />
      ) : (
        <ol class="queue">
          {items.map((item) => (
            <li key={item.comment.id}>
              <QueueItem item={item} now={now} back={back} />
            </li>
          ))}
        </ol>
      )}
      <Turn {...view} />
      {items.length > 0 && <BatchForm place={place} reasons={items[0]?.reasons ?? []} />}
      {items.length > 0 && may(staff.role, 'export-replies') && <ExportForm place={place} />}
      <LiveDesk
        staff={staff}
        now={now}
        place={place}
        nothing={place.q === '' ? nothingIn[place.status] : 'Nothing like that is left.'}
      />
    </>,
  );
}

/** What no letter has to say twice: the desk says it as long as it is so. */
function OldQueueLine({ old: { since, hours }, now }: { old: OldQueue; now: Date }) {
  return (
    <p class="old">
      The oldest reply came {ago(since, now)}. This site wants none to wait for more than{' '}
      {hours === 1 ? 'an hour' : `${hours} hours`}.
    </p>
  );
}

function Nothing({ view: { place, fault, searchedTo, after } }: { view: ModerationQueuePageView }) {
  if (fault !== null) return <p class="quiet">Nothing was looked for.</p>;
  if (searchedTo !== null) return <p class="quiet">Nothing so far.</p>;
  if (place.q === '' && after === null) return <p class="quiet">{nothingIn[place.status]}</p>;
  return (
    <p class="quiet">
      {after === null ? 'Nothing like that is here.' : 'That was all.'}{' '}
      <a href={queueAt({ ...place, q: '' })}>All of “{statusLabels[place.status]}”</a>
    </p>
  );
}

const nothingIn: Readonly<Record<QueueView, string>> = {
  held: 'Nobody is waiting. Well done.',
  reported: 'No reader has complained.',
  published: 'No reply has been published yet.',
  declined: 'No reply has been declined.',
  spam: 'No spam.',
  trash: 'The trash is empty.',
};

/** What is looked for goes along, unless it names a list itself. */
export function Tabs({ view }: { view: Pick<ModerationQueuePageView, 'place' | 'counts' | 'appeals'> }) {
  const views = Object.keys(statusLabels) as QueueView[];
  const following = views[(views.indexOf(view.place.status) + 1) % views.length];
  const q = /\bstatus:/iu.test(view.place.q) ? '' : view.place.q;
  return (
    <nav class="tabs" aria-label="Replies by status">
      <ul>
        {views.map((status) => (
          <li key={status}>
            <a
              href={queueAt({ status, q })}
              aria-current={status === view.place.status ? 'page' : undefined}
              data-act={status === following ? 'next-view' : undefined}
            >
              {statusLabels[status]}{' '}
              {view.counts[status] !== undefined && (
                <span class="count" data-count={status}>
                  {view.counts[status]?.toLocaleString('en')}
                </span>
              )}
            </a>
          </li>
        ))}
        <li>
          <a href={appealsPath}>Appeals {view.appeals !== undefined && <span class="count">{view.appeals}</span>}</a>
        </li>
      </ul>
    </nav>
  );
}
