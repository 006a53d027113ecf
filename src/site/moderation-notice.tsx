import { moderatedCommentPath } from './addresses.js';
import { ago } from './ago.js';
import { Deed } from './moderation-deed.js';
import { UndoAct } from './moderation-undo.js';

export type Notice = Done | Overtaken | Taken | Changed | Withdrawn | NotUndone;

/** The moderator's own act went through. */
export interface Done {
  readonly kind: 'done';
  /** As the record says it. */
  readonly action: string;
  readonly comment: { readonly id: string; readonly authorName: string };
  /** The act that can be taken back, or null where none can. */
  readonly undo: string | null;
}

/** An act stays, because something came after it. */
export interface NotUndone {
  readonly kind: 'not-undone';
  /** In a sentence: what came, and who did it. */
  readonly why: string;
  readonly comment: { readonly id: string; readonly authorName: string };
}

/** Somebody else was quicker, and nothing was changed. */
export interface Overtaken {
  readonly kind: 'overtaken';
  /** As the record says it. */
  readonly action: string;
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
  readonly back: string;
}

/** Takes the focus, so that a screen reader says it first and Undo is one Tab away. */
export function ModerationNotice({ notice, now, back }: ModerationNoticeProps) {
  if (notice.kind === 'not-undone') return <Stays notice={notice} />;
  if (notice.kind !== 'done') return <NotMade notice={notice} now={now} />;
  return (
    <div class="notice decided" role="group" aria-label="Done" tabindex={-1} autofocus>
      <p>
        You <Deed action={notice.action} by={notice.comment.authorName} />.
      </p>
      {notice.undo && <UndoAct commentId={notice.comment.id} act={notice.undo} back={back} />}
    </div>
  );
}

function Stays({ notice: { why, comment } }: { notice: NotUndone }) {
  return (
    <div class="notice overtaken" role="group" aria-label="Not undone" tabindex={-1} autofocus>
      <p dir="auto">{why}</p>
      <p>
        <a href={moderatedCommentPath(comment.id)}>
          Look at the reply by <bdi>{comment.authorName}</bdi>
        </a>
      </p>
    </div>
  );
}

const labels = {
  overtaken: 'Already decided',
  taken: 'In other hands',
  changed: 'Changed meanwhile',
  withdrawn: 'Withdrawn',
} as const;

function NotMade({ notice, now }: { notice: Exclude<Notice, Done | NotUndone>; now: Date }) {
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
      <bdi>{notice.by}</bdi> already <Deed action={notice.action} by={notice.comment.authorName} />{' '}
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
