import type { EarlierVersion } from '../comment/earlier-versions.queries.js';
import type { FieldFault } from '../platform/domain-error.js';
import { queuePath, staffRepliesPath, withQuery } from './addresses.js';
import { statusLabels, type UnmadeDecision } from './decisions.js';
import { EarlierVersions } from './moderation-earlier-versions.js';
import { faultWords } from './fault-words.js';
import { EmailReveal, type EmailRevealView } from './moderation-email-reveal.js';
import { Field } from './field.js';
import { KeptText } from './kept-text.js';
import { LogEntries, type LogEntryView } from './moderation-log-entries.js';
import { messagesFor } from './messages/messages.js';
import { ModerationNotice, type Notice } from './moderation-notice.js';
import { QueueItem, type QueueItemView } from './queue-item.js';
import type { Site } from './site.js';
import { staffPage, type StaffView } from './staff-page.js';
import { TypedText } from './typed-text.js';

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
  readonly unsent: UnsentReply | null;
  readonly unmade: UnmadeDecision | null;
  /** Null for whoever may not see whole addresses, and where none is kept. */
  readonly email: EmailRevealView | null;
}

/** A reply of staff that was not taken, and why. */
export interface UnsentReply {
  readonly typed: string;
  readonly faults: readonly FieldFault[];
}

export function moderationCommentPage(site: Site, view: ModerationCommentPageView): string {
  const { staff, now, item, versions, history, notice, unsent, unmade, email } = view;
  const { comment } = item;
  const title = `Reply by ${comment.author.name}`;
  const tab = statusLabels[comment.status];

  return staffPage(
    site,
    { title: unsent || unmade ? t.errorTitle({ title }) : title, staff, current: null },
    <>
      <h1>
        Reply by <bdi>{comment.author.name}</bdi>
      </h1>
      {notice && <ModerationNotice notice={notice} now={now} back={comment.status} />}
      <p>
        <span class="badge">{tab}</span> <a href={withQuery(queuePath, { status: comment.status })}>All in “{tab}”</a>
      </p>
      <QueueItem item={item} now={now} back={comment.status} unmade={unmade} />
      {unmade && !item.decisions.includes('decline') && <KeptText text={unmade.reason} rows={3} t={t} />}
      {email && <EmailReveal commentId={comment.id} masked={comment.email} view={email} />}
      {(comment.status === 'published' || unsent) && <StaffReply comment={comment} unsent={unsent} />}
      <section aria-labelledby="source-heading">
        <h2 id="source-heading">As it was typed</h2>
        <pre class="source" dir="auto">{`\n${comment.source}`}</pre>
      </section>
      <EarlierVersions versions={versions} />
      <section aria-labelledby="history-heading">
        <h2 id="history-heading">History</h2>
        <LogEntries caption="Newest first, in UTC" entries={history} />
      </section>
    </>,
  );
}

/** Published at once under the member's own name, with the badge. */
function StaffReply({ comment, unsent }: Pick<ModerationCommentPageView, 'unsent'> & Pick<QueueItemView, 'comment'>) {
  const faults = unsent?.faults.map((fault) => faultWords(fault, t));
  return (
    <section aria-labelledby="staff-reply-heading">
      <h2 id="staff-reply-heading">Reply as staff</h2>
      <form method="post" action={staffRepliesPath(comment.id)}>
        <Field name="comment" label="Your reply" required faults={faults ?? []}>
          {(tied) => <TypedText {...tied} text={unsent?.typed ?? ''} rows={4} autofocus={unsent !== null} />}
        </Field>
        <button type="submit">Publish reply</button>
      </form>
    </section>
  );
}
