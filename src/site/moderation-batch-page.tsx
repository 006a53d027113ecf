import {
  actsFrom,
  type BatchAct,
  type BatchState,
  isWorking,
  type WholeBatch,
  type WhyLeft,
} from '../moderation/batches/batch.view.js';
import { batchesPath, batchPath, moderatedCommentPath, withQuery } from './addresses.js';
import { decisionLabels } from './decisions.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

export interface ModerationBatchPageView {
  readonly staff: StaffView;
  readonly batch: WholeBatch;
  /** The page loads again by itself, as somebody asked for. */
  readonly watched: boolean;
  /** Why an act was not done, or null. */
  readonly stays: string | null;
}

export function moderationBatchPage(site: Site, { staff, batch, watched, stays }: ModerationBatchPageView): string {
  const { id, state, count } = batch;
  const title = `${decisionLabels[batch.decision]}: ${replies(count)}`;
  return staffPage(
    site,
    { title: stays === null ? title : `Not done: ${title}`, staff, current: 'queue' },
    <>
      <h1>{title}</h1>
      {stays !== null && (
        <p class="notice overtaken" tabindex={-1} autofocus>
          {stays} Nothing was changed.
        </p>
      )}
      <p>
        All that <q dir="auto">{batch.query}</q> found on <Moment at={batch.madeAt} />, frozen by{' '}
        <bdi>{batch.madeBy}</bdi>. What came later is not in it.
        {batch.reason !== null && (
          <>
            {' '}
            Their authors read: <q dir="auto">{batch.reason}</q>
          </>
        )}
      </p>
      <Progress batch={batch} />
      {actsFrom(state).length > 0 && (
        <div class="acts">
          {actsFrom(state).map((act) => (
            <form key={act} method="post" action={`${batchPath(id)}/${act}`}>
              {/* Lynx makes a GET of a POST that sends nothing. */}
              <input type="hidden" name="act" value={act} />
              <button type="submit" class={act === 'start' ? undefined : 'plain'}>
                {labelOf(act, batch)}
              </button>
            </form>
          ))}
        </div>
      )}
      {isWorking(state) && <Watch id={id} watched={watched} />}
      <Sample batch={batch} />
      <p>
        <a href={batchesPath}>All batches</a>
      </p>
    </>,
  );
}

const stateWords: Readonly<Record<BatchState, string>> = {
  frozen: 'Nothing has been done yet. Look at the sample, then start.',
  running: 'At work, in the background. You may leave this page.',
  stopped: 'Stopped. It can go on, or back.',
  done: 'Done.',
  undoing: 'Being undone, in the background. You may leave this page.',
  'undo-stopped': 'Stopped while it was being undone. That can go on.',
  undone: 'Undone: all that nobody has decided about since stands as it stood before.',
};

function labelOf(act: BatchAct, { state, count, decision }: WholeBatch): string {
  if (act === 'stop') return 'Stop';
  if (act === 'undo') return state === 'undo-stopped' ? 'Go on undoing' : 'Undo all of it';
  return state === 'stopped' ? 'Go on' : `${decisionLabels[decision]}: ${replies(count)}`;
}

function Progress({ batch }: { batch: WholeBatch }) {
  const { state, count, decided, leftAlone, putBack, notPutBack, leftBecause, actingName } = batch;
  const back = state === 'undoing' || state === 'undo-stopped' || state === 'undone';
  const [done, of] = back ? [putBack + notPutBack, decided] : [decided + leftAlone, count];
  const why = Object.entries(leftBecause) as [WhyLeft, number][];
  return (
    <section class="progress" aria-label="How far it is">
      <p>
        <strong>{stateWords[state]}</strong> {actingName !== null && <>In the name of {actingName}.</>}
      </p>
      {state !== 'frozen' && (
        <>
          <progress max={of} value={done} aria-label={back ? 'Put back' : 'Decided'} />
          <p>
            {done.toLocaleString('en')} of {of.toLocaleString('en')}
            {back && notPutBack > 0 && <>; {notPutBack.toLocaleString('en')} left alone, decided about since</>}
            {!back && why.length > 0 && (
              <>
                ; left alone:{' '}
                {why.map(([because, many]) => `${many.toLocaleString('en')} ${whyWords[because]}`).join(', ')}
              </>
            )}
          </p>
        </>
      )}
    </section>
  );
}

const whyWords: Readonly<Record<WhyLeft, string>> = {
  missing: 'are not there any more',
  withdrawn: 'taken back by their authors',
  stale: 'changed meanwhile',
  unchanged: 'stood so already',
  'in-hand': 'in the hands of somebody else',
};

/** Loading again by itself takes the focus away, so it is asked for. */
function Watch({ id, watched }: { id: string; watched: boolean }) {
  return (
    <p class="turn">
      <a href={batchPath(id)}>{watched ? 'Stop watching' : 'Look again'}</a>
      {!watched && <a href={withQuery(batchPath(id), { watch: 'on' })}>Watch it: load this page every 3 seconds</a>}
    </p>
  );
}

function Sample({ batch: { sample, count } }: { batch: WholeBatch }) {
  if (sample.length === 0) return null;
  return (
    <section aria-labelledby="sample-heading">
      <h2 id="sample-heading">
        {sample.length === count ? 'All of them' : `${sample.length} of them, from all of the set`}
      </h2>
      <ul class="sample">
        {sample.map(({ comment }) => (
          <li key={comment.id}>
            <a href={moderatedCommentPath(comment.id)}>
              <bdi>{comment.author.name}</bdi>
            </a>{' '}
            <q dir="auto">{beginningOf(comment.source)}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Long enough to tell what it is. */
function beginningOf(text: string): string {
  const signs = [...new Intl.Segmenter().segment(text.slice(0, 600).replace(/\s+/gu, ' '))].map(
    ({ segment }) => segment,
  );
  return signs.length > 160 ? `${signs.slice(0, 160).join('')}…` : signs.join('');
}

export function replies(count: number): string {
  return count === 1 ? 'one reply' : `${count.toLocaleString('en')} replies`;
}

function Moment({ at }: { at: Date }) {
  return <time datetime={at.toISOString()}>{at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>;
}
