import { type ArticleReference } from '../article/article.view.js';
import { type OwnReply } from '../comment/comment.view.js';
import type { FieldFault } from '../platform/domain-error.js';
import { commentPath } from './addresses.js';
import { Markup } from './markup.js';
import type { Messages } from './messages/catalogue.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { EditOwnReply, WithdrawOwnReply } from './own-reply-forms.js';
import { inOwnLanguage, page } from './page.js';
import type { Site } from './site.js';

export interface ReplyStatusPageView {
  readonly reply: OwnReply;
  readonly article: Pick<ArticleReference, 'path' | 'title' | 'lang'>;
  /** The path of this page; what changes the reply lies below it. */
  readonly path: string;
  /** An edit that was not taken: what was typed, and why. */
  readonly refused: RefusedEdit | null;
}

export interface RefusedEdit {
  readonly typed: string;
  readonly faults: readonly FieldFault[];
  /** The reply changed under the author's hands. */
  readonly overtaken: boolean;
}

/** For the author alone: the address is the key. Speaks the article's language. */
export function replyStatusPage(site: Site, view: ReplyStatusPageView): string {
  const { reply, article } = view;
  const t = messagesFor(article.lang);
  const words = t.status[reply.status];

  return page(
    site,
    { title: `${words.title} – ${site.name}`, lang: article.lang },
    <div class={`leaf status ${reply.status}`} {...inOwnLanguage(t, article.lang)}>
      <h1>{words.title}</h1>
      <p class="standfirst">{words.text}</p>
      {reply.reason && (
        <>
          <h2>{t.reasonGiven}</h2>
          <blockquote dir="auto">{reply.reason}</blockquote>
        </>
      )}
      {reply.status === 'published' && (
        <p>
          <a class="button" href={commentPath(reply.id)}>
            {t.seeComment}
          </a>
        </p>
      )}
      {reply.status !== 'withdrawn' && <OwnWords view={view} t={t} />}
      <p>
        <a href={article.path}>{t.backToArticle}</a>
      </p>
    </div>,
  );
}

function OwnWords({ view, t }: { view: ReplyStatusPageView; t: Messages }) {
  const { reply } = view;
  return (
    <>
      <section aria-labelledby="own-reply">
        <h2 id="own-reply">{t.yourReply}</h2>
        <article class="comment own">
          <header>
            <b class="author">
              <bdi>{reply.authorName}</bdi>
            </b>
            <Moment at={reply.createdAt} say={t.moment} />
          </header>
          <Markup class="prose" of={reply.html} />
        </article>
      </section>
      <EditOwnReply view={view} t={t} />
      <WithdrawOwnReply path={view.path} t={t} />
      <p>{t.keepAddress}</p>
    </>
  );
}
