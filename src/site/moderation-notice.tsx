import type { CommentStatus, Decision } from '../comment/comment.view.js';
import { moderatedCommentPath } from './addresses.js';
import { ago } from './ago.js';
import { DecisionForm, deeds } from './decisions.js';

export type Notice = Decided | Overtaken;

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
}

export interface ModerationNoticeProps {
  readonly notice: Notice;
  readonly now: Date;
  readonly back: CommentStatus;
}

/** Takes the focus, so that a screen reader says it first and Undo is one Tab away. */
export function ModerationNotice({ notice, now, back }: ModerationNoticeProps) {
  return notice.kind === 'decided' ? (
    <div class="notice decided" role="group" aria-label="Done" tabindex={-1} autofocus>
      <p>
        You <Deed notice={notice} />.
      </p>
      {notice.undo && <DecisionForm comment={notice.comment} decision={notice.undo} back={back} label="Undo" />}
    </div>
  ) : (
    <div class="notice overtaken" role="group" aria-label="Already decided" tabindex={-1} autofocus>
      <p>
        <bdi>{notice.by}</bdi> already <Deed notice={notice} />{' '}
        <time datetime={notice.at.toISOString()}>{ago(notice.at, now)}</time>.
        {notice.reason !== null && (
          <>
            {' '}
            Reason: <q dir="auto">{notice.reason}</q>
          </>
        )}
      </p>
      <p>
        Your decision changed nothing. <a href={moderatedCommentPath(notice.comment.id)}>Look at it again</a>
      </p>
    </div>
  );
}

function Deed({ notice }: { notice: Notice }) {
  const [before, after] = deeds[notice.decision];
  return (
    <>
      {before} the reply by <bdi>{notice.comment.authorName}</bdi>
      {after}
    </>
  );
}
