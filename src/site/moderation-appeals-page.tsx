import { type AppealState, appealStates } from '../comment/appeal.view.js';
import type { AppealRow } from '../moderation/appeals.view.js';
import { appealPath, appealsPath, queuePath, withQuery } from './addresses.js';
import { AppealItem, type UnmadeAnswer } from './moderation-appeal.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

/** What was just done; or why it was not. */
export type AppealNotice =
  | { readonly kind: 'decided'; readonly item: AppealRow }
  | { readonly kind: 'not-made'; readonly why: string; readonly typed: string };

export interface ModerationAppealsPageView {
  readonly staff: StaffView;
  readonly now: Date;
  readonly state: AppealState;
  readonly items: readonly AppealRow[];
  readonly after: string | null;
  readonly next: string | null;
  readonly notice: AppealNotice | null;
  readonly unmade: UnmadeAnswer | null;
}

export function moderationAppealsPage(site: Site, view: ModerationAppealsPageView): string {
  const { staff, now, state, items, notice, unmade } = view;
  return staffPage(
    site,
    { title: unmade || notice?.kind === 'not-made' ? 'Not done: Appeals' : 'Appeals', staff, current: 'queue' },
    <>
      <h1>Appeals</h1>
      {notice && <Notice notice={notice} />}
      <nav class="tabs" aria-label="Appeals">
        <ul>
          {appealStates.map((tab) => (
            <li key={tab}>
              <a href={pathOf(tab)} aria-current={tab === state ? 'page' : undefined}>
                {labels[tab]}
              </a>
            </li>
          ))}
          <li>
            <a href={queuePath}>Back to the queue</a>
          </li>
        </ul>
      </nav>
      {items.length === 0 ? (
        <p class="quiet">{nothing[state]}</p>
      ) : (
        <ol class="queue">
          {items.map((item) => (
            <li key={item.appeal.id}>
              <AppealItem item={item} now={now} unmade={unmade} />
            </li>
          ))}
        </ol>
      )}
      <Turn view={view} />
    </>,
  );
}

const labels: Readonly<Record<AppealState, string>> = { open: 'Open', decided: 'Decided' };
const nothing: Readonly<Record<AppealState, string>> = {
  open: 'Nobody has appealed.',
  decided: 'No appeal has been decided yet.',
};

/** Takes the focus, with Undo one Tab away. */
function Notice({ notice }: { notice: AppealNotice }) {
  if (notice.kind === 'not-made')
    return (
      <div class="notice overtaken" role="group" aria-label="Not done" tabindex={-1} autofocus>
        <p>{notice.why} Nothing was changed.</p>
        {notice.typed !== '' && (
          <p>
            You had written: <q dir="auto">{notice.typed}</q>
          </p>
        )}
      </div>
    );
  const { appeal, row } = notice.item;
  return (
    <div class="notice decided" role="group" aria-label="Done" tabindex={-1} autofocus>
      <p>
        {deeds[appeal.outcome ?? 'open']} <bdi>{row.comment.author.name}</bdi>.
      </p>
      {appeal.outcome !== null && (
        <form method="post" action={`${appealPath(appeal.id)}/undo`}>
          <input type="hidden" name="version" value={row.comment.version} />
          <button type="submit">Undo</button>
        </form>
      )}
    </div>
  );
}

const deeds = {
  upheld: 'You let the decision stand about the reply by',
  overturned: 'You published, after an appeal, the reply by',
  open: 'Open again: the appeal of',
} as const;

function Turn({ view: { state, after, next } }: { view: ModerationAppealsPageView }) {
  if (after === null && next === null) return null;
  return (
    <p class="turn">
      {after !== null && <a href={pathOf(state)}>First page</a>}
      {next !== null && <a href={pathOf(state, next)}>Next page</a>}
    </p>
  );
}

function pathOf(state: AppealState, after?: string): string {
  return withQuery(appealsPath, { state: state === 'open' ? null : state, after });
}
