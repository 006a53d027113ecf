import { type ArticleReference, articlePath } from '../article/article.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { frontPath } from './addresses.js';
import { KeptText } from './kept-text.js';
import { ReplyForm } from './leave-a-reply.js';
import type { Messages, Words } from './messages/catalogue.js';
import { messagesFor } from './messages/messages.js';
import { inOwnLanguage, page } from './page.js';
import { RequestNumber } from './request-number.js';
import { emptyDraft, type ReplyDraft } from './reply-draft.js';
import type { Site } from './site.js';
import { tryAgainIn } from './try-again-in.js';

/** What the catalogue has no words of its own for says it with others. */
export type RefusalStatus = keyof Messages['refusal'] | 422 | 500;

export interface ReplyRefusedPageView {
  readonly status: RefusalStatus;
  readonly slug: string;
  /** Null where the article could not be read, such as while the database is away. */
  readonly article: Pick<ArticleReference, 'lang' | 'replyPolicy'> | null;
  /** The language that the form spoke, or the reader's, should the article not tell. */
  readonly lang: string;
  /** It takes no replies; false where the refusal has another reason. */
  readonly closed: boolean;
  /** Of a failure on our side: whether it is known that nothing was saved. */
  readonly unsaved: boolean;
  readonly faults: readonly FieldFault[];
  /** What arrived, as far as it could be read. */
  readonly draft: ReplyDraft | null;
  readonly parentId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly requestId: string;
}

/** A reply that was refused for what is not its author's fault, or cannot be mended: the text comes back, always. */
export function replyRefusedPage(site: Site, view: ReplyRefusedPageView): string {
  const t = messagesFor(view.article?.lang ?? view.lang);
  const lang = view.article?.lang ?? t.lang;
  const words = wordsFor(view, t);

  return page(
    site,
    { title: `${t.errorTitle({ title: words.title })} – ${site.name}`, lang, script: site.script },
    <div class="leaf" {...inOwnLanguage(t, lang)}>
      <h1>{words.title}</h1>
      <p class="standfirst" dir="auto">
        {words.text}
      </p>
      {view.retryAfterSeconds !== null && <p>{tryAgainIn(view.retryAfterSeconds, t)}</p>}
      <Kept view={view} t={t} />
      <p>
        {view.status === 404 ? (
          <a href={frontPath}>{t.toFrontPage}</a>
        ) : (
          <a href={articlePath(view.slug)}>{t.backToArticle}</a>
        )}
      </p>
      <RequestNumber id={view.requestId} t={t} />
    </div>,
  );
}

/** The publisher's own words about a closed article go before ours. */
function wordsFor({ status, closed, unsaved, article }: ReplyRefusedPageView, t: Messages): Words {
  if (status === 422) return { title: t.errors[422].title, text: t.notSent };
  if (status === 500) return { title: t.errors[500].title, text: t.perhapsSaved };
  if (status === 503 && !unsaved) return { title: t.refusal[503].title, text: t.perhapsSaved };
  if (status !== 403) return t.refusal[status];
  if (!closed) return t.errors[403];
  const stands = article?.replyPolicy;
  const { title, text } = t.refusal[403];
  if (stands?.reason === 'not-open-yet' && stands.until)
    return { title: t.repliesOpenAt({ moment: t.moment(stands.until) }), text: stands.message ?? t.notSent };
  return { title, text: stands?.closedMessage ?? text };
}

// What a second try may mend is offered as the form; the rest only as a text to take along.
const worthAnotherTry: ReadonlySet<RefusalStatus> = new Set<RefusalStatus>([400, 409, 413, 415, 422, 429, 500, 503]);

function Kept({ view, t }: { view: ReplyRefusedPageView; t: Messages }) {
  const { draft, parentId, article } = view;
  if (worthAnotherTry.has(view.status)) {
    const form = {
      draft: draft ?? emptyDraft,
      faults: view.faults,
      preview: null,
      terms: null,
      threadClosed: false,
      replyingTo: parentId === null ? null : { id: parentId, name: null },
    };
    return <ReplyForm slug={view.slug} replies={article?.replyPolicy ?? null} form={form} t={t} />;
  }
  return <KeptText text={draft?.comment ?? ''} rows={10} t={t} />;
}
