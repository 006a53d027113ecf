import type { BatchState, BatchSummary } from '../moderation/batches/batch.view.js';
import type { QueuePlace } from '../moderation/queue-place.view.js';
import { batchesPath, batchPath, queueAt, queuePath, withQuery } from './addresses.js';
import { decisionLabels, type ReasonChoice } from './decisions.js';
import { BatchForm, type UnfrozenBatch } from './moderation-batch-form.js';
import { replies } from './moderation-batch-page.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface ModerationBatchesPageView {
  readonly staff: StaffView;
  readonly items: readonly BatchSummary[];
  readonly after: string | null;
  readonly next: string | null;
  /** One that could not be frozen. */
  readonly unfrozen: {
    readonly place: QueuePlace;
    readonly reasons: readonly ReasonChoice[];
    readonly typed: UnfrozenBatch;
  } | null;
}

export function moderationBatchesPage(
  site: Site,
  { staff, items, after, next, unfrozen }: ModerationBatchesPageView,
): string {
  return staffPage(
    site,
    { title: unfrozen ? 'Not done: Batches' : 'Batches', staff, current: 'queue' },
    <>
      <h1>Batches</h1>
      {unfrozen && (
        <>
          <p>
            About <a href={queueAt(unfrozen.place)}>{unfrozen.place.status}</a> <q dir="auto">{unfrozen.place.q}</q>
          </p>
          <BatchForm place={unfrozen.place} reasons={unfrozen.reasons} unfrozen={unfrozen.typed} />
        </>
      )}
      {items.length === 0 ? (
        <p class="quiet">
          Nobody has decided about many at once yet. Search <a href={queuePath}>the queue</a>, and choose “Decide about
          all of these at once”.
        </p>
      ) : (
        <table class="figures">
          <caption>One decision about all that a search found, newest first. Times are in UTC.</caption>
          <thead>
            <tr>
              <th scope="col">Made</th>
              <th scope="col">By</th>
              <th scope="col">Search</th>
              <th scope="col">Decision</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {items.map((batch) => (
              <tr key={batch.id}>
                <td>
                  <time datetime={batch.madeAt.toISOString()}>
                    {batch.madeAt.toISOString().slice(0, 16).replace('T', ' ')}
                  </time>
                </td>
                <td>
                  <bdi>{batch.madeBy}</bdi>
                </td>
                <td>
                  <q dir="auto">{batch.query}</q>
                </td>
                <td>
                  <a href={batchPath(batch.id)}>
                    {decisionLabels[batch.decision]}: {replies(batch.count)}
                  </a>
                </td>
                <td>{states[batch.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(after !== null || next !== null) && (
        <p class="turn">
          {after !== null && <a href={batchesPath}>Newest</a>}
          {next !== null && <a href={withQuery(batchesPath, { after: next })}>Older</a>}
        </p>
      )}
    </>,
  );
}

const states: Readonly<Record<BatchState, string>> = {
  frozen: 'not started',
  running: 'at work',
  stopped: 'stopped',
  done: 'done',
  undoing: 'being undone',
  'undo-stopped': 'stopped while being undone',
  undone: 'undone',
};
