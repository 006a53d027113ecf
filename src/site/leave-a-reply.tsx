import { articlePath, type ReplyPolicy } from '../article/article.view.js';
import { replyLimits } from '../comment/comment.dto.js';
import type { FormTerms } from '../comment/reply-form.queries.js';
import type { FieldFault } from '../platform/domain-error.js';
import type { SafeHtml } from '../platform/safe-html.js';
import { challengePath, replyPath, withQuery } from './addresses.js';
import { BeforeSending, Stored } from './before-sending.js';
import { FaultSummary, sentencesFor } from './fault-summary.js';
import { Field } from './field.js';
import type { Messages, ReplyField } from './messages/catalogue.js';
import { rememberedDays } from './remembered-days.js';
import type { ReplyDraft } from './reply-draft.js';
import { LivePreview, MarkdownExamples, Preview } from './reply-preview.js';
import { TypedText } from './typed-text.js';

export interface ReplyFormView {
  readonly draft: ReplyDraft;
  /** The comment that is being answered; without a name where it could not be looked up. */
  readonly replyingTo: { readonly id: string; readonly name: string | null } | null;
  /** The comment that was to be answered stands where moderators take no more replies. */
  readonly threadClosed: boolean;
  readonly faults: readonly FieldFault[];
  /** What would become of the comment, for who asked to see it. */
  readonly preview: SafeHtml | null;
  /** Null where they could not be looked up. */
  readonly terms: FormTerms | null;
}

/** The page of the thread that the reader came from: the answer shows it again. */
export type PlaceInThread = Readonly<Partial<Record<'sort' | 'after', string | null>>>;

export interface LeaveAReplyProps {
  readonly slug: string;
  readonly place: PlaceInThread;
  readonly replies: ReplyPolicy;
  /** Null when the article takes no replies. */
  readonly form: ReplyFormView | null;
  readonly t: Messages;
}

export function LeaveAReply({ slug, place, replies, form, t }: LeaveAReplyProps) {
  return (
    <section class="band respond" id="respond" aria-labelledby="respond-heading">
      <h2 id="respond-heading">{t.leaveAReply}</h2>
      {form?.preview && <Preview of={form.preview} name={form.draft.name} t={t} />}
      {form ? (
        <ReplyForm slug={slug} place={place} replies={replies} form={form} t={t} />
      ) : (
        <Closed replies={replies} t={t} />
      )}
    </section>
  );
}

function Closed({ replies: { message, until, reason }, t }: { replies: ReplyPolicy; t: Messages }) {
  return (
    <>
      {message !== null && <p dir="auto">{message}</p>}
      {message === null && until === null && <p>{closedWords(reason, t)}</p>}
      {until !== null && <p>{t.repliesOpenAt({ moment: t.moment(until) })}</p>}
    </>
  );
}

function closedWords(reason: ReplyPolicy['reason'], t: Messages): string {
  if (reason === 'closed-by-age') return t.repliesClosedByAge;
  return reason === 'closed-by-count' ? t.repliesClosedByCount : t.repliesClosed;
}

export interface ReplyFormProps {
  readonly slug: string;
  readonly place?: PlaceInThread;
  /** Null where it could not be looked up. */
  readonly replies: ReplyPolicy | null;
  readonly form: ReplyFormView;
  readonly t: Messages;
}

export function ReplyForm({ slug, place = {}, replies, form, t }: ReplyFormProps) {
  const { draft, faults, replyingTo, terms } = form;
  const about = (field: ReplyField) => ({
    name: field,
    label: t.labels[field],
    faults: sentencesFor(field, faults, t),
  });

  return (
    // Browsers tell one mistake at a time, in their own language and not beside the field. The server tells all of them.
    <form
      method="post"
      action={withQuery(replyPath(slug), place)}
      novalidate
      {...wordsForScript(t)}
      data-challenge={terms?.proofOfWork ? challengePath(slug) : undefined}
    >
      <input type="hidden" name="lang" value={t.lang} />
      {draft.elapsed && <input type="hidden" name="elapsed" value={draft.elapsed} />}
      {faults.length > 0 && <FaultSummary faults={faults} t={t} />}
      {replyingTo && (
        <p class="replying">
          <input type="hidden" name="parentId" value={replyingTo.id} />
          <span>{t.replyingTo({ name: <bdi>{replyingTo.name ?? t.earlierComment}</bdi> })}</span>{' '}
          <a href={`${withQuery(articlePath(slug), place)}#respond`}>{t.cancelReply}</a>
        </p>
      )}
      {form.threadClosed && faults.length === 0 && <p class="closed-thread">{t.fault['thread-closed']}</p>}
      <BeforeSending replies={replies} terms={terms} t={t} />
      <p class="notice">
        {t.formNotice({
          email: (words) => <span id="email-notice">{words}</span>,
          mark: <span class="required">*</span>,
        })}
      </p>
      <Field {...about('comment')} required hint={t.formatting({ examples: <MarkdownExamples t={t} /> })}>
        {(tied) => (
          <TypedText {...tied} text={draft.comment} rows={8} maxlength={room(terms?.longest ?? most.comment)} />
        )}
      </Field>
      <LivePreview slug={slug} t={t} />
      <Field {...about('name')} required>
        {(tied) => (
          <input {...tied} type="text" value={draft.name} maxlength={room(most.name)} autocomplete="name" dir="auto" />
        )}
      </Field>
      <Field {...about('email')} required describedBy="email-notice">
        {(tied) => (
          <input
            {...tied}
            type="email"
            value={draft.email}
            maxlength={room(most.email)}
            autocomplete="email"
            dir="ltr"
          />
        )}
      </Field>
      <Field {...about('website')}>
        {/* Not type="url": that refuses "example.org", which people mean and the server completes to an address. */}
        {(tied) => (
          <input
            {...tied}
            type="text"
            inputmode="url"
            value={draft.website}
            maxlength={room(most.website)}
            autocomplete="url"
            autocapitalize="none"
            spellcheck={false}
            dir="ltr"
          />
        )}
      </Field>
      <Trap t={t} />
      <p class="choice">
        <input type="checkbox" id="remember" name="remember" value="1" checked={draft.remember} />{' '}
        <label for="remember">{t.remember({ days: rememberedDays })}</label>
      </p>
      <Stored t={t} />
      {/* The first one is what Enter presses. A look may be had before all is filled in. */}
      <p class="buttons">
        <button type="submit">{t.postComment}</button>{' '}
        <button type="submit" class="second" name="intent" value="preview">
          {t.preview}
        </button>
      </p>
    </form>
  );
}

/** People do not meet it, with eyes or with ears; in a browser without styles they read what to do. A program fills it in. */
function Trap({ t }: { t: Messages }) {
  return (
    <p class="unseen" aria-hidden="true">
      <label for="nickname">{t.leaveEmpty}</label>
      <input id="nickname" name="nickname" type="text" tabindex={-1} autocomplete="off" />
    </p>
  );
}

/** Where the script brings the form to a comment: whom it answers, `#` standing for the name, and the way back. */
function wordsForScript(t: Messages) {
  return { 'data-replying': t.replyingTo({ name: '#' }), 'data-cancel': t.cancelReply };
}

const most = replyLimits;

/**
 * A browser counts UTF-16 units before composition and cuts a longer paste off without a word; the server counts code points of
 * the composed form, of which each may have been typed as up to four units (UAX #15, worst case of NFD). So `maxlength` stops a
 * pasted book, never a text that the server would take, and what lies between comes back from the server with a sentence.
 */
function room(codePoints: number): number {
  return codePoints * 4;
}
