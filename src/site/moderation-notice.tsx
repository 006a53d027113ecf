import type { QueueView, Decision } from '../comment/comment.view.js';
import { moderatedCommentPath } from './addresses.js';
import { ago } from './ago.js';
import { DecisionForm, deeds } from './decisions.js';

export type Notice = Decided | Overtaken | Taken | Changed | Withdrawn;

/** The moderator's own decision went through. */
export interface Decided {
  readonly kind: 'decided';
  readonly decision: Decision;
  readonly comment: { readonly id: string; readonly version: number; readonly authorName: string };
  /** The decision that takes it back, or null where nothing can. */
  readonly undo: Decision | null;
}

/** Somebody else was quicker, and nothing was changed. */
export interface Overtaken {
  readonly kind: 'overtaken';
  readonly decision: Decision;
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly comment: { readonly id: string; readonly authorName: string };
  /** The reason that was typed for the decision that was not made. */
  readonly unused: string | null;
}

/** Somebody else has it in hand, and nothing was changed. */
export interface Taken {
  readonly kind: 'taken';
  readonly by: string;
  readonly comment: { readonly id: string; readonly authorName: string };
  readonly unused: string | null;
}

/** No decision: its author has edited it, or readers' reports have hidden it. Nothing was decided. */
export interface Changed {
  readonly kind: 'changed';
  readonly byAuthor: boolean;
  readonly comment: { readonly id: string; readonly authorName: string };
  readonly unused: string | null;
}

/** Its author took it back: there is nothing left to decide about. */
export interface Withdrawn {
  readonly kind: 'withdrawn';
  readonly unused: string | null;
}

export interface ModerationNoticeProps {
  readonly notice: Notice;
  readonly now: Date;
  readonly back: QueueView;
}

/** Takes the focus, so that a screen reader says it first and Undo is one Tab away. */
export function ModerationNotice({ notice, now, back }: ModerationNoticeProps) {
  if (notice.kind !== 'decided') return <NotMade notice={notice} now={now} />;
  return (
    <div class="notice decided" role="group" aria-label="Done" tabindex={-1} autofocus>
      <p>
        You <Deed notice={notice} />.
      </p>
      {notice.undo && <DecisionForm comment={notice.comment} decision={notice.undo} back={back} label="Undo" />}
    </div>
  );
}

const labels = {
  overtaken: 'Already decided',
  taken: 'In other hands',
  changed: 'Changed meanwhile',
  withdrawn: 'Withdrawn',
} as const;

function NotMade({ notice, now }: { notice: Exclude<Notice, Decided>; now: Date }) {
  return (
    <div class="notice overtaken" role="group" aria-label={labels[notice.kind]} tabindex={-1} autofocus>
      <p>{notice.kind === 'overtaken' ? <Quicker notice={notice} now={now} /> : <Otherwise notice={notice} />}</p>
      <p>
        {notice.kind === 'taken' ? 'Nothing was changed.' : 'Your decision changed nothing.'}{' '}
        {notice.kind !== 'withdrawn' && <a href={moderatedCommentPath(notice.comment.id)}>Look at it again</a>}
      </p>
      {notice.unused !== null && (
        <p>
          You had written: <q dir="auto">{notice.unused}</q>
        </p>
      )}
    </div>
  );
}

function Quicker({ notice, now }: { notice: Overtaken; now: Date }) {
  return (
    <>
      <bdi>{notice.by}</bdi> already <Deed notice={notice} />{' '}
      <time datetime={notice.at.toISOString()}>{ago(notice.at, now)}</time>.
      {notice.reason !== null && (
        <>
          {' '}
          Reason: <q dir="auto">{notice.reason}</q>
        </>
      )}
    </>
  );
}

function Otherwise({ notice }: { notice: Taken | Changed | Withdrawn }) {
  if (notice.kind === 'withdrawn') return <>Its author has withdrawn that reply.</>;
  const name = <bdi>{notice.comment.authorName}</bdi>;
  if (notice.kind === 'taken')
    return (
      <>
        <bdi>{notice.by}</bdi> has the reply by {name} in hand.
      </>
    );
  return notice.byAuthor ? (
    <>{name} has edited that reply since you looked at it.</>
  ) : (
    <>The reply by {name} has changed since you looked at it.</>
  );
}

function Deed({ notice }: { notice: Decided | Overtaken }) {
  const [before, after] = deeds[notice.decision];
  return (
    <>
      {before} the reply by <bdi>{notice.comment.authorName}</bdi>
      {after}
    </>
  );
}
