import { type ArticleReference } from '../article/article.view.js';
import { type OwnReply } from '../comment/comment.view.js';
import { commentPath } from './addresses.js';
import { Markup } from './markup.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { inOwnLanguage, page } from './page.js';
import type { Site } from './site.js';

export interface ReplyStatusPageView {
  readonly reply: OwnReply;
  readonly article: Pick<ArticleReference, 'path' | 'title' | 'lang'>;
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
      <p>{t.keepAddress}</p>
      <p>
        <a href={article.path}>{t.backToArticle}</a>
      </p>
    </div>,
  );
}
