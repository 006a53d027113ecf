import type { EarlierVersion } from '../comment/earlier-versions.queries.js';
import { queuePath, withQuery } from './addresses.js';
import { statusLabels, type UnmadeDecision } from './decisions.js';
import { EarlierVersions } from './moderation-earlier-versions.js';
import { EmailReveal, type EmailRevealView } from './moderation-email-reveal.js';
import { KeptText } from './kept-text.js';
import { LogEntries, type LogEntryView } from './moderation-log-entries.js';
import { messagesFor } from './messages/messages.js';
import { LiveDesk } from './moderation-live-desk.js';
import { type ArticleDoor, ArticleReplies } from './moderation-article.js';
import { Marks } from './moderation-marks.js';
import { ModerationNotice, type Notice } from './moderation-notice.js';
import { EditWords, StaffReply } from './moderation-words.js';
import type { UntakenAct } from './moderation-untaken.js';
import { QueueItem, type QueueItemView } from './queue-item.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';

/** The desk speaks English. */
const t = messagesFor('en');

export interface ModerationCommentPageView {
  readonly staff: StaffView;
  readonly now: Date;
  readonly item: QueueItemView;
  readonly versions: readonly EarlierVersion[];
  /** What the log says about this comment, newest first. */
  readonly history: readonly LogEntryView[];
  readonly notice: Notice | null;
  readonly door: ArticleDoor;
  readonly untaken: UntakenAct | null;
  readonly unmade: UnmadeDecision | null;
  /** Null for whoever may not see whole addresses, and where none is kept. */
  readonly email: EmailRevealView | null;
}

export function moderationCommentPage(site: Site, view: ModerationCommentPageView): string {
  const { staff, now, item, versions, history, notice, untaken, unmade, email } = view;
  const { comment } = item;
  const title = `Reply by ${comment.author.name}`;
  const tab = statusLabels[comment.status];

  return staffPage(
    site,
    { title: untaken || unmade ? t.errorTitle({ title }) : title, staff, current: null, scripted: true },
    <>
      <h1>
        Reply by <bdi>{comment.author.name}</bdi>
      </h1>
      {notice && <ModerationNotice notice={notice} now={now} back={comment.status} />}
      <p>
        <span class="badge">{tab}</span>{' '}
        <a href={withQuery(queuePath, { status: comment.status })} data-act="queue">
          All in “{tab}”
        </a>
      </p>
      <QueueItem item={item} now={now} back={comment.status} unmade={unmade} />
      {unmade && !item.decisions.includes('decline') && <KeptText text={unmade.reason} rows={3} t={t} />}
      {email && <EmailReveal commentId={comment.id} masked={comment.email} view={email} />}
      <Marks comment={comment} />
      <ArticleReplies door={view.door} commentId={comment.id} now={now} />
      <StaffReply comment={comment} untaken={untaken} />
      <section aria-labelledby="source-heading">
        <h2 id="source-heading">As it was typed</h2>
        <pre class="source" dir="auto">{`\n${comment.source}`}</pre>
        <EditWords comment={comment} untaken={untaken} />
      </section>
      <EarlierVersions versions={versions} />
      <section aria-labelledby="history-heading">
        <h2 id="history-heading">History</h2>
        <LogEntries caption="Newest first, in UTC" entries={history} />
      </section>
      <LiveDesk staff={staff} now={now} place={{ status: comment.status, q: '' }} />
    </>,
  );
}
