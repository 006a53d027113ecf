import type { QueueView } from '../comment/comment.view.js';
import { appealsPath, queuePath, withQuery } from './addresses.js';
import { statusLabels } from './decisions.js';
import { LiveDesk } from './moderation-live-desk.js';
import { ModerationNotice, type Notice } from './moderation-notice.js';
import { QueueItem, type QueueItemView } from './queue-item.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface ModerationQueuePageView {
  readonly staff: StaffView;
  /** Ages are told from here. */
  readonly now: Date;
  readonly status: QueueView;
  /** How many there are in each; a tab without a count shows none. */
  readonly counts: Readonly<Partial<Record<QueueView, number>>>;
  /** Open ones. */
  readonly appeals?: number;
  readonly items: readonly QueueItemView[];
  /** Cursor of this page, null on the first; and of the next one, null on the last. */
  readonly after: string | null;
  readonly next: string | null;
  readonly notice: Notice | null;
}

export function moderationQueuePage(site: Site, view: ModerationQueuePageView): string {
  const { staff, status, items, notice, now } = view;
  return staffPage(
    site,
    { title: `${statusLabels[status]} replies`, staff, current: 'queue', scripted: true },
    <>
      <h1>{statusLabels[status]} replies</h1>
      {notice && <ModerationNotice notice={notice} now={now} back={status} />}
      <Tabs view={view} />
      {items.length === 0 ? (
        <p class="quiet">{nothingIn[status]}</p>
      ) : (
        <ol class="queue">
          {items.map((item) => (
            <li key={item.comment.id}>
              <QueueItem item={item} now={now} back={status} />
            </li>
          ))}
        </ol>
      )}
      <Turn view={view} />
      <LiveDesk staff={staff} now={now} view={status} nothing={nothingIn[status]} />
    </>,
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

export function Tabs({ view }: { view: ModerationQueuePageView }) {
  const views = Object.keys(statusLabels) as QueueView[];
  const following = views[(views.indexOf(view.status) + 1) % views.length];
  return (
    <nav class="tabs" aria-label="Replies by status">
      <ul>
        {views.map((status) => (
          <li key={status}>
            <a
              href={pathOf(status)}
              aria-current={status === view.status ? 'page' : undefined}
              data-act={status === following ? 'next-view' : undefined}
            >
              {statusLabels[status]}{' '}
              {view.counts[status] !== undefined && <span class="count">{view.counts[status]}</span>}
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

function Turn({ view: { status, after, next } }: { view: ModerationQueuePageView }) {
  if (after === null && next === null) return null;
  return (
    <p class="turn">
      {after !== null && <a href={pathOf(status)}>First page</a>}
      {next !== null && (
        <a href={pathOf(status, next)} rel="next">
          Next page
        </a>
      )}
    </p>
  );
}

/** The queue opens on what is held, so that tab needs no query. */
function pathOf(status: QueueView, after?: string): string {
  return withQuery(queuePath, { status: status === 'held' ? null : status, after });
}
