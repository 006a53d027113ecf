import { articlePath, type ReplyPolicy } from '../article/article.view.js';
import { replyLimits } from '../comment/comment.dto.js';
import type { FieldFault } from '../platform/domain-error.js';
import { replyPath } from './addresses.js';
import { FaultSummary, sentencesFor } from './fault-summary.js';
import { Field } from './field.js';
import type { Messages, ReplyField } from './messages/catalogue.js';
import type { ReplyDraft } from './reply-draft.js';
import { TypedText } from './typed-text.js';

export interface ReplyFormView {
  readonly draft: ReplyDraft;
  /** The comment that is being answered; without a name where it could not be looked up. */
  readonly replyingTo: { readonly id: string; readonly name: string | null } | null;
  readonly faults: readonly FieldFault[];
}

export interface LeaveAReplyProps {
  readonly slug: string;
  readonly replies: ReplyPolicy;
  /** Null when the article takes no replies. */
  readonly form: ReplyFormView | null;
  readonly t: Messages;
}

export function LeaveAReply({ slug, replies, form, t }: LeaveAReplyProps) {
  return (
    <section class="band respond" id="respond" aria-labelledby="respond-heading">
      <h2 id="respond-heading">{t.leaveAReply}</h2>
      {form ? <ReplyForm slug={slug} form={form} t={t} /> : <p dir="auto">{replies.message ?? t.repliesClosed}</p>}
    </section>
  );
}

/**
 * A browser counts UTF-16 units before composition and cuts a longer paste off without a word; the server counts code points of
 * the composed form, of which each may have been typed as up to four units (UAX #15, worst case of NFD). So `maxlength` stops a
 * pasted book, never a text that the server would take, and what lies between comes back from the server with a sentence.
 */
function room(field: ReplyField): number {
  return replyLimits[field] * 4;
}

export function ReplyForm({ slug, form, t }: { slug: string; form: ReplyFormView; t: Messages }) {
  const { draft, faults, replyingTo } = form;
  const about = (field: ReplyField) => ({
    name: field,
    label: t.labels[field],
    faults: sentencesFor(field, faults, t),
  });

  return (
    <form method="post" action={replyPath(slug)}>
      {faults.length > 0 && <FaultSummary faults={faults} t={t} />}
      {replyingTo && (
        <p class="replying">
          <input type="hidden" name="parentId" value={replyingTo.id} />
          <span>{t.replyingTo({ name: <bdi>{replyingTo.name ?? t.earlierComment}</bdi> })}</span>{' '}
          <a href={`${articlePath(slug)}#respond`}>{t.cancelReply}</a>
        </p>
      )}
      <p class="notice">
        <span id="email-notice">{t.emailNotice}</span> {t.requiredNotice({ mark: <span class="required">*</span> })}
      </p>
      <Field {...about('comment')} required>
        {(tied) => <TypedText {...tied} text={draft.comment} rows={8} maxlength={room('comment')} />}
      </Field>
      <Field {...about('name')} required>
        {(tied) => (
          <input {...tied} type="text" value={draft.name} maxlength={room('name')} autocomplete="name" dir="auto" />
        )}
      </Field>
      <Field {...about('email')} required describedBy="email-notice">
        {(tied) => (
          <input {...tied} type="email" value={draft.email} maxlength={room('email')} autocomplete="email" dir="ltr" />
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
            maxlength={room('website')}
            autocomplete="url"
            autocapitalize="none"
            spellcheck={false}
            dir="ltr"
          />
        )}
      </Field>
      <p>{t.moderated}</p>
      <button type="submit">{t.postComment}</button>
    </form>
  );
}
