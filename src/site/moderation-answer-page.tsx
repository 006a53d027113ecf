import { placeInWords } from '../moderation/queue-place.view.js';
import type { ModerationQueuePageView } from './moderation-queue-page.js';
import { Tabs } from './moderation-queue-page.js';
import { ModerationNotice } from './moderation-notice.js';
import { QueueItem } from './queue-item.js';
import type { Site } from './site.js';
import { staffPage } from './staff-page.js';

export type ModerationAnswerPageView = Pick<
  ModerationQueuePageView,
  'staff' | 'now' | 'place' | 'counts' | 'items' | 'notice'
>;

/** The answer to a decision for a script that has the queue on its screen: what was done, the counts, and the reply if it is still in it. */
export function moderationAnswerPage(site: Site, view: ModerationAnswerPageView): string {
  const { staff, place, items, notice, now } = view;
  const back = placeInWords(place);
  return staffPage(
    site,
    { title: 'Done', staff, current: 'queue' },
    <>
      <h1>Done</h1>
      {notice && <ModerationNotice notice={notice} now={now} back={back} />}
      <Tabs view={view} />
      {items.map((item) => (
        <QueueItem key={item.comment.id} item={item} now={now} back={back} />
      ))}
    </>,
  );
}
