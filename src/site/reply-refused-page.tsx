import { articlePath } from '../article/article.view.js';
import { Field } from './field.js';
import { ReplyForm } from './leave-a-reply.js';
import type { Messages } from './messages/catalogue.js';
import { messagesFor } from './messages/messages.js';
import { inOwnLanguage, page } from './page.js';
import { RequestNumber } from './request-number.js';
import { emptyDraft, type ReplyDraft } from './reply-draft.js';
import type { Site } from './site.js';
import { tryAgainIn } from './try-again-in.js';
import { TypedText } from './typed-text.js';

export type RefusalStatus = keyof Messages['refusal'];

export interface ReplyRefusedPageView {
  readonly status: RefusalStatus;
  readonly slug: string;
  /** Null where the article could not be read, such as while the database is away. */
  readonly article: { readonly title: string; readonly lang: string } | null;
  /** What arrived, as far as it could be read. */
  readonly draft: ReplyDraft | null;
  readonly parentId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly requestId: string;
}

/** A reply that was refused for what is not its author's fault, or cannot be mended: the text comes back, always. */
export function replyRefusedPage(site: Site, view: ReplyRefusedPageView): string {
  const lang = view.article?.lang ?? 'en';
  const t = messagesFor(lang);
  const words = t.refusal[view.status];

  return page(
    site,
    { title: `${t.errorTitle({ title: words.title })} – ${site.name}`, lang },
    <div class="leaf" {...inOwnLanguage(t, lang)}>
      <h1>{words.title}</h1>
      <p class="standfirst">{words.text}</p>
      {view.retryAfterSeconds !== null && <p>{tryAgainIn(view.retryAfterSeconds, t)}</p>}
      <Kept view={view} t={t} />
      <p>
        <a href={articlePath(view.slug)}>{t.backToArticle}</a>
      </p>
      <RequestNumber id={view.requestId} t={t} />
    </div>,
  );
}

// What a second try may mend is offered as the form; the rest only as a text to take along.
const worthAnotherTry: ReadonlySet<RefusalStatus> = new Set<RefusalStatus>([409, 413, 415, 429, 503]);

function Kept({ view, t }: { view: ReplyRefusedPageView; t: Messages }) {
  const { draft, parentId } = view;
  if (worthAnotherTry.has(view.status)) {
    const form = {
      draft: draft ?? emptyDraft,
      faults: [],
      replyingTo: parentId === null ? null : { id: parentId, name: null },
    };
    return <ReplyForm slug={view.slug} form={form} t={t} />;
  }
  return draft && draft.comment !== '' ? (
    <Field name="comment" label={t.keptText}>
      {(tied) => <TypedText {...tied} text={draft.comment} rows={10} readonly />}
    </Field>
  ) : null;
}
