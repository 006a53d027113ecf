import type { ArticleReference } from '../article/article.view.js';
import type { AnsweredComment, Decision, ModeratedComment, SenderHistory } from '../comment/comment.view.js';
import { safeHref } from '../platform/http/safe-href.js';
import { moderatedCommentPath } from './addresses.js';
import { ago } from './ago.js';
import { Decisions, type ReasonChoice, type UnmadeDecision } from './decisions.js';
import { Answered } from './moderation-answered.js';
import { InHand, type InHandView } from './moderation-in-hand.js';
import { Reasons } from './moderation-reasons.js';
import { Reports } from './moderation-reports.js';
import { SenderSoFar } from './moderation-sender.js';
import { Markup } from './markup.js';

export interface QueueItemView {
  readonly comment: ModeratedComment;
  readonly article: Pick<ArticleReference, 'path' | 'title'>;
  /** What it answers. */
  readonly inReplyTo: AnsweredComment | null;
  /** What became of other replies of its sender. */
  readonly history: SenderHistory | null;
  /** What may be decided from here, in the order of the buttons. */
  readonly decisions: readonly Decision[];
  readonly reasons: readonly ReasonChoice[];
  /** Who has it in hand, if somebody has. */
  readonly claim: InHandView | null;
}

export interface QueueItemProps {
  readonly item: QueueItemView;
  readonly now: Date;
  /** Where in the queue its forms lead back to: see queue-place.view.ts. */
  readonly back: string;
  /** A decline whose reason could not be taken. */
  readonly unmade?: UnmadeDecision | null;
}

export function QueueItem({ item, now, back, unmade = null }: QueueItemProps) {
  const { comment, decisions, reasons, claim } = item;
  const taken = claim !== null && !claim.mine;
  const [authorId, textId] = [`author-${comment.id}`, `text-${comment.id}`];
  return (
    <article
      class="case"
      id={`comment-${comment.id}`}
      tabindex={-1}
      aria-labelledby={authorId}
      aria-describedby={textId}
    >
      <Sender item={item} authorId={authorId} now={now} />
      <Markup class="prose" id={textId} of={comment.html} />
      {comment.earlierVersions > 0 && <Changed comment={comment} />}
      <Reports comment={comment} />
      <Reasons comment={comment} />
      <div class="hands">
        {!taken && <Decisions comment={comment} decisions={decisions} reasons={reasons} back={back} unmade={unmade} />}
        <InHand commentId={comment.id} claim={claim} back={back} />
      </div>
    </article>
  );
}

function Sender({ item, authorId, now }: { item: QueueItemView; authorId: string; now: Date }) {
  const { comment, article, inReplyTo, history } = item;
  return (
    <header>
      <p class="sender">
        <b class="author" id={authorId}>
          <bdi>{comment.author.name}</bdi>
        </b>
        <a class="when" href={moderatedCommentPath(comment.id)} data-act="open">
          <time datetime={comment.createdAt.toISOString()}>{ago(comment.createdAt, now)}</time>
        </a>
        <bdi>{comment.email}</bdi>
        {comment.author.website !== null && <Website url={comment.author.website} />}
        <SenderSoFar person={comment.person} history={history} />
      </p>
      <p>
        On{' '}
        <a href={article.path}>
          <bdi>{article.title}</bdi>
        </a>
      </p>
      {inReplyTo && <Answered answered={inReplyTo} />}
    </header>
  );
}

/** The whole address is shown, since where a name leads is half of what tells spam. */
function Website({ url }: { url: string }) {
  const href = safeHref(url);
  const text = <bdi>{url}</bdi>;
  return href === null ? (
    text
  ) : (
    <a href={href} rel="ugc nofollow noopener noreferrer">
      {text}
    </a>
  );
}

function Changed({ comment: { id, earlierVersions } }: { comment: ModeratedComment }) {
  return (
    <p class="changed">
      It was changed {earlierVersions === 1 ? 'once' : `${earlierVersions} times`}.{' '}
      <a href={`${moderatedCommentPath(id)}#earlier-heading`}>What it said before</a>
    </p>
  );
}
