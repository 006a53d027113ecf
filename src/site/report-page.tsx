import { reportReasons } from '../comment/comment.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import type { SafeHtml } from '../platform/safe-html.js';
import { commentPath, frontPath, reportPath } from './addresses.js';
import { Field } from './field.js';
import { Markup } from './markup.js';
import { messagesFor } from './messages/messages.js';
import { inOwnLanguage, page } from './page.js';
import type { Site } from './site.js';
import { tryAgainIn } from './try-again-in.js';
import { TypedText } from './typed-text.js';

/** The comment that is reported. */
export interface ReportSubject {
  readonly id: string;
  readonly authorName: string;
  readonly html: SafeHtml;
  readonly lang: string;
}

export interface ReportDraft {
  readonly typed: string;
  readonly reason: string | null;
  readonly faults: readonly FieldFault[];
  /** It was one report too many; seconds until there is room. */
  readonly retryAfterSeconds: number | null;
}

/** Before anybody typed. */
export const untouched: ReportDraft = { typed: '', reason: null, faults: [], retryAfterSeconds: null };

export function reportPage(site: Site, subject: ReportSubject, draft: ReportDraft): string {
  const t = messagesFor(subject.lang);
  const faulty = (field: string) => draft.faults.some((fault) => fault.field === field);
  return page(
    site,
    { title: `${t.report.title} – ${site.name}`, lang: subject.lang },
    <div class="leaf" {...inOwnLanguage(t, subject.lang)}>
      <h1>{t.report.title}</h1>
      <blockquote class="comment">
        <p>
          <b class="author">
            <bdi>{subject.authorName}</bdi>
          </b>
        </p>
        <Markup class="prose" of={subject.html} />
      </blockquote>
      <p>{t.report.intro}</p>
      {draft.retryAfterSeconds !== null && (
        <p class="fault" id="too-many" tabindex={-1} autofocus>
          {t.errors[429].text} {tryAgainIn(draft.retryAfterSeconds, t)}
        </p>
      )}
      <form method="post" action={reportPath(subject.id)}>
        <fieldset aria-describedby={faulty('reason') ? 'reason-fault' : undefined}>
          <legend>{t.report.reason}</legend>
          {faulty('reason') && (
            <p class="fault" id="reason-fault" tabindex={-1} autofocus>
              {t.fault.required}
            </p>
          )}
          {reportReasons.map((reason) => (
            <p key={reason} class="choice">
              <input
                type="radio"
                id={`reason-${reason}`}
                name="reason"
                value={reason}
                checked={draft.reason === reason}
                required
              />
              <label for={`reason-${reason}`}>{t.report.reasons[reason]}</label>
            </p>
          ))}
        </fieldset>
        <Field name="text" label={t.report.text} faults={faulty('text') ? [t.fault['too-long']({ most: 1000 })] : []}>
          {(tied) => <TypedText {...tied} text={draft.typed} rows={4} maxlength={4000} />}
        </Field>
        <button type="submit">{t.report.send}</button>
      </form>
      <p>
        <a href={commentPath(subject.id)}>{t.seeComment}</a>
      </p>
    </div>,
  );
}

export function reportThanksPage(site: Site, subject: ReportSubject | null): string {
  const lang = subject?.lang ?? 'en';
  const t = messagesFor(lang);
  return page(
    site,
    { title: `${t.report.thanks.title} – ${site.name}`, lang },
    <div class="leaf" {...inOwnLanguage(t, lang)}>
      <h1>{t.report.thanks.title}</h1>
      <p class="standfirst">{t.report.thanks.text}</p>
      <p>{subject ? <a href={commentPath(subject.id)}>{t.seeComment}</a> : <a href={frontPath}>{t.toFrontPage}</a>}</p>
    </div>,
  );
}
