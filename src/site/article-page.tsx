import { type ArticleView, type ReplyPolicy } from '../article/article.view.js';
import { type CommentsView, CommentThread } from './comment-thread.js';
import { LeaveAReply, type PlaceInThread, type ReplyFormView } from './leave-a-reply.js';
import { Markup } from './markup.js';
import type { Messages } from './messages/catalogue.js';
import { messagesFor } from './messages/messages.js';
import { Moment } from './moment.js';
import { inOwnLanguage, page } from './page.js';
import { ShareIt, type ShareItView } from './share-it.js';
import type { Site } from './site.js';

export interface ArticlePageView {
  readonly article: ArticleView;
  /** Absolute address of the article. */
  readonly url: string;
  /** When the text that stands was written, if it is not the first one. */
  readonly revisedAt: Date | null;
  readonly share: ShareItView;
  readonly comments: CommentsView;
  readonly replies: ReplyPolicy;
  /** The form as it stands (its `draft` is `emptyDraft` before anybody typed), or null when replies are closed. */
  readonly reply: ReplyFormView | null;
}

/** Speaks the article's language, as far as there is a catalogue, and runs in its direction. */
export function articlePage(site: Site, view: ArticlePageView): string {
  const { article, share, comments, reply } = view;
  const t = messagesFor(article.lang);
  const faulty = (reply?.faults.length ?? 0) > 0;
  const title = faulty ? t.errorTitle(article) : reply?.preview ? t.previewTitle(article) : article.title;
  const head = {
    title: `${title} – ${site.name}`,
    lang: article.lang,
    description: article.excerpt,
    canonical: view.url,
    properties: previewOf(view, site),
    script: site.script,
  };

  return page(
    site,
    head,
    <>
      {faulty && (
        <p class="alert" {...inOwnLanguage(t, article.lang)}>
          {t.notSentAlert({ form: (words) => <a href="#respond">{words}</a> })}
        </p>
      )}
      {reply?.preview && (
        <p class="alert" {...inOwnLanguage(t, article.lang)}>
          {t.previewAlert({ preview: (words) => <a href="#preview">{words}</a> })}
        </p>
      )}
      <Story view={view} t={t} />
      <div {...inOwnLanguage(t, article.lang)}>
        <ShareIt share={share} t={t} />
        <CommentThread slug={article.slug} comments={comments} repliesOpen={reply !== null} t={t} />
        <LeaveAReply slug={article.slug} place={placeIn(comments)} replies={view.replies} form={reply} t={t} />
      </div>
    </>,
  );
}

function Story({ view, t }: { view: ArticlePageView; t: Messages }) {
  const { article } = view;
  return (
    <article class="story" aria-labelledby="headline">
      <header>
        <h1 id="headline">{article.title}</h1>
        {article.standfirst && <p class="standfirst">{article.standfirst}</p>}
      </header>
      <Particulars view={view} t={t} />
      <Markup class="prose body" of={article.html} />
      {article.tags.length > 0 && (
        <ul class="tags" aria-label={t.tags}>
          {article.tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Particulars({ view, t }: { view: ArticlePageView; t: Messages }) {
  const { article, revisedAt } = view;
  return (
    <div class="particulars" {...inOwnLanguage(t, article.lang)}>
      {article.author && <p class="byline">{t.by({ name: <bdi>{article.author}</bdi> })}</p>}
      <p>
        <Moment at={article.publishedAt} say={t.day} />
      </p>
      {revisedAt && <p>{t.updated({ day: <Moment at={revisedAt} say={t.day} /> })}</p>}
      <p>{t.readingTime({ minutes: article.readingMinutes })}</p>
      <p class="print-only" dir="ltr">
        {view.url}
      </p>
    </div>
  );
}

function placeIn({ sort, after }: CommentsView): PlaceInThread {
  return { sort: sort === 'oldest' ? null : sort, after };
}

function previewOf({ article, url }: ArticlePageView, site: Site): [string, string][] {
  return [
    ['og:type', 'article'],
    ['og:site_name', site.name],
    ['og:title', article.title],
    ['og:description', article.excerpt],
    ['og:url', url],
    ['og:locale', article.lang.replace('-', '_')],
    ['article:published_time', article.publishedAt.toISOString()],
  ];
}
