import { type ArticleSummary, articlePath } from '../article/article.view.js';
import { frontPath, withQuery } from './addresses.js';
import { directionOf } from './direction.js';
import type { Messages } from './messages/catalogue.js';
import { type Language, messagesFor, voiceOf } from './messages/messages.js';
import { Moment } from './moment.js';
import { page } from './page.js';
import type { Site } from './site.js';

export interface FrontPageArticle {
  readonly article: ArticleSummary;
  /** Published comments. */
  readonly commentCount: number;
}

export interface FrontPageView {
  readonly language: Language;
  /** Newest first. */
  readonly articles: readonly FrontPageArticle[];
  /** Cursor of this page, null on the first; and of the next one, null on the last. */
  readonly after: string | null;
  readonly next: string | null;
  /** Absolute address of the front page. */
  readonly url: string;
}

/** Each article is marked with its own language and direction. */
export function frontPage(site: Site, view: FrontPageView): string {
  const t = voiceOf(view.language);
  const head = {
    title: view.after === null ? site.name : `${t.olderArticles} – ${site.name}`,
    lang: t.lang,
    description: `${t.latest} – ${site.name}`,
    canonical: view.after === null ? view.url : undefined,
  };
  return page(site, head, <FrontPage view={view} t={t} />, { header: <Nameplate site={site} view={view} /> });
}

function Nameplate({ site, view }: { site: Site; view: FrontPageView }) {
  const name = <bdi>{site.name}</bdi>;
  return <h1 class="nameplate grand">{view.after === null ? name : <a href={frontPath}>{name}</a>}</h1>;
}

function FrontPage({ view, t }: { view: FrontPageView; t: Messages }) {
  const { articles, after, next } = view;
  return (
    <>
      {articles.length === 0 ? (
        <section class="quiet">
          <h2>{t.nothingPublished.title}</h2>
          <p>{t.nothingPublished.text}</p>
        </section>
      ) : (
        <ol class={after === null ? 'front first' : 'front'} aria-label={t.latest}>
          {articles.map(({ article, commentCount }) => (
            <li key={article.slug}>
              <Teaser article={article} commentCount={commentCount} />
            </li>
          ))}
        </ol>
      )}
      {(next !== null || after !== null) && (
        <p class="turn">
          {after !== null && <a href={frontPath}>{t.toFrontPage}</a>}{' '}
          {next !== null && <a href={withQuery(frontPath, { after: next })}>{t.olderArticles}</a>}
        </p>
      )}
    </>
  );
}

function Teaser({ article, commentCount }: FrontPageArticle) {
  const headingId = `article-${article.slug}`;
  const t = messagesFor(article.lang);
  return (
    <article class="teaser" lang={article.lang} dir={directionOf(article.lang)} aria-labelledby={headingId}>
      <h2 id={headingId}>
        <a href={articlePath(article.slug)}>{article.title}</a>
      </h2>
      <p>{article.excerpt}</p>
      <p class="particulars" lang={t.lang} dir={directionOf(t.lang)}>
        {article.author && <span>{t.by({ name: <bdi>{article.author}</bdi> })}</span>}{' '}
        <Moment at={article.publishedAt} say={t.day} />{' '}
        {commentCount > 0 && (
          <a href={`${articlePath(article.slug)}#comments`}>{t.comments({ count: commentCount })}</a>
        )}
      </p>
    </article>
  );
}
