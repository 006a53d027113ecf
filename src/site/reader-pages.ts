import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { afterComments, articlePath, type ArticleView } from '../article/article.view.js';
import { RepliesClosed } from '../comment/comment.errors.js';
import { CommentQueries } from '../comment/comment.queries.js';
import { ReplyFormQueries } from '../comment/reply-form.queries.js';
import { isId } from '../platform/ids.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { ShareQueries } from '../share/share.queries.js';
import { articlePage } from './article-page.js';
import { frontPage } from './front-page.js';
import { type ReplyFormView } from './leave-a-reply.js';
import { languageNamed } from './messages/messages.js';
import { preferredLanguage } from './preferred-language.js';
import { draftFor, type ReaderOnForm } from './reply-draft.js';
import { Sites } from './sites.js';
import { ThreadsOnPage } from './threads-on-page.js';

/** What of an article's address changes the page; the rest of the query changes nothing. */
export interface ArticleQuery {
  readonly sort?: unknown;
  readonly after?: unknown;
  readonly replyTo?: unknown;
}

/** The form as somebody left it. */
export type FormAsLeft = Pick<ReplyFormView, 'draft' | 'faults' | 'preview'>;

/** Before anybody typed. */
export function formFor(reader: ReaderOnForm | null): FormAsLeft {
  return { draft: draftFor(reader), faults: [], preview: null };
}

const articlesPerPage = 20;

/** The article stands at another address now. */
export class ArticleMoved extends Error {
  constructor(readonly path: string) {
    super('The article has moved.');
  }
}

/** Composes what the rooms tell into the pages for readers. */
@Injectable()
export class ReaderPages {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly comments: CommentQueries,
    private readonly threads: ThreadsOnPage,
    private readonly shares: ShareQueries,
    private readonly forms: ReplyFormQueries,
    private readonly sites: Sites,
    private readonly origin: PublicOrigin,
  ) {}

  /** In the reader's language, as their browser names it; else in the one of the newest article. */
  async front(after: string | null, acceptLanguage: string | undefined): Promise<string> {
    const { items, next } = await this.articles.latest({
      limit: articlesPerPage,
      ...(after === null ? {} : { after }),
    });
    const counts = await this.comments.countsFor(items.map((article) => article.id));
    const articles = items.map((article) => ({ article, commentCount: counts.get(article.id) ?? 0 }));
    const language = preferredLanguage(acceptLanguage, languageNamed(items[0]?.lang ?? '') ?? 'en');
    return frontPage(await this.sites.site(), { language, articles, after, next, url: this.origin.url('/') });
  }

  /** For who came by an address: one that the article had before leads to the present one. Throws ArticleMoved, and as `article` does. */
  async articleAt(slug: string, query: ArticleQuery, left: FormAsLeft): Promise<string> {
    const article = await this.articles.bySlug(slug);
    if (article.slug !== slug.normalize('NFC')) throw new ArticleMoved(articlePath(article.slug));
    return this.compose(article, query, left);
  }

  /** The page for a form that goes back to its writer. Throws ArticleMissing, ArticleWithdrawn, and RepliesClosed where it has no form any more. */
  async article(slug: string, query: ArticleQuery, left: FormAsLeft): Promise<string> {
    return this.compose(await this.articles.bySlug(slug), query, left, { formNeeded: true });
  }

  private async compose(
    article: ArticleView,
    query: ArticleQuery,
    left: FormAsLeft,
    { formNeeded } = { formNeeded: false },
  ): Promise<string> {
    const [comments, share, target, terms, site] = await Promise.all([
      this.threads.of(article, query),
      this.shares.shareBlock(article),
      this.replyTarget(article.id, query.replyTo),
      this.forms.terms(),
      this.sites.site(),
    ]);
    const replies = afterComments(article.replyPolicy, comments.count);
    if (formNeeded && replies.policy === 'closed') throw new RepliesClosed(replies);
    return articlePage(site, {
      article,
      url: this.origin.url(articlePath(article.slug)),
      revisedAt: revisedAt(article.publishedAt, article.updatedAt),
      share: { links: share.targets, shortLink: share.link },
      comments,
      replies,
      reply: replies.policy !== 'closed' ? { ...left, ...target, terms } : null,
    });
  }

  /** Nobody to reply to, or nobody any more: then it is a comment of its own. */
  private async replyTarget(
    articleId: string,
    replyTo: unknown,
  ): Promise<Pick<ReplyFormView, 'replyingTo' | 'threadClosed'>> {
    const asked = typeof replyTo === 'string' && isId(replyTo);
    const target = asked ? await this.comments.replyTarget(articleId, replyTo) : null;
    if (!target || target.closed) return { replyingTo: null, threadClosed: target?.closed ?? false };
    return { replyingTo: { id: target.id, name: target.authorName }, threadClosed: false };
  }
}

const sameEdition = 60_000;

/** A correction within the first minute is still the first edition. */
function revisedAt(publishedAt: Date, updatedAt: Date): Date | null {
  return updatedAt.getTime() - publishedAt.getTime() > sameEdition ? updatedAt : null;
}
