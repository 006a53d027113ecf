import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { articlePath } from '../article/article.view.js';
import { RepliesClosed } from '../comment/comment.errors.js';
import { CommentQueries } from '../comment/comment.queries.js';
import { type Thread } from '../comment/comment.view.js';
import { threadMark, ThreadQueries } from '../comment/thread.queries.js';
import { isId } from '../platform/ids.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { UnreadableQuery } from '../platform/http/refusals.js';
import { ShareQueries } from '../share/share.queries.js';
import { withQuery } from './addresses.js';
import { articlePage } from './article-page.js';
import { type ThreadOnPage } from './comment-thread.js';
import { frontPage } from './front-page.js';
import { type ReplyFormView } from './leave-a-reply.js';
import { emptyDraft } from './reply-draft.js';
import { Sites } from './sites.js';

/** What of an article's address changes the page; the rest of the query changes nothing. */
export interface ArticleQuery {
  readonly sort?: unknown;
  readonly after?: unknown;
  readonly replyTo?: unknown;
}

export type FormAsLeft = Pick<ReplyFormView, 'draft' | 'faults'>;

const untouched: FormAsLeft = { draft: emptyDraft, faults: [] };

export const threadsPerPage = 50;
const articlesPerPage = 20;

/** Composes what the rooms tell into the pages for readers. */
@Injectable()
export class ReaderPages {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly comments: CommentQueries,
    private readonly threads: ThreadQueries,
    private readonly shares: ShareQueries,
    private readonly sites: Sites,
    private readonly origin: PublicOrigin,
  ) {}

  async front(after: string | null): Promise<string> {
    const { items, next } = await this.articles.latest({
      limit: articlesPerPage,
      ...(after === null ? {} : { after }),
    });
    const counts = await this.comments.countsFor(items.map((article) => article.id));
    const articles = items.map((article) => ({ article, commentCount: counts.get(article.id) ?? 0 }));
    return frontPage(await this.sites.site(), { articles, after, next, url: this.origin.url('/') });
  }

  /** `left` is the form as somebody left it. Throws ArticleMissing, ArticleWithdrawn, and RepliesClosed where it has no form to go back to. */
  async article(slug: string, query: ArticleQuery, left: FormAsLeft = untouched): Promise<string> {
    const article = await this.articles.bySlug(slug);
    if (left !== untouched && !article.repliesOpen) throw new RepliesClosed();
    const sort = query.sort === 'newest' ? 'newest' : 'oldest';
    const after = typeof query.after === 'string' && query.after !== '' ? query.after : null;
    const [page, counts, share, replyingTo, site] = await Promise.all([
      this.threadPage(article.id, sort, after),
      this.comments.countsFor([article.id]),
      this.shares.shareBlock(article),
      this.replyTarget(article.id, query.replyTo),
      this.sites.site(),
    ]);
    return articlePage(site, {
      article,
      url: this.origin.url(articlePath(article.slug)),
      revisedAt: revisedAt(article.publishedAt, article.updatedAt),
      share: { links: share.targets, shortLink: share.link },
      comments: {
        count: counts.get(article.id) ?? 0,
        sort,
        after: page.after,
        next: page.next,
        threads: page.items.map((thread) => onPage(thread, article.slug, sort)),
      },
      reply: article.repliesOpen ? { draft: left.draft, faults: left.faults, replyingTo } : null,
    });
  }

  /** A reader who follows a mangled link should see the article, so a foreign cursor counts as none. */
  private async threadPage(articleId: string, sort: 'oldest' | 'newest', after: string | null) {
    const first = { sort, limit: threadsPerPage };
    if (after === null) return { ...(await this.threads.threadOf(articleId, first)), after };
    try {
      return { ...(await this.threads.threadOf(articleId, { ...first, after })), after };
    } catch (error) {
      if (!(error instanceof UnreadableQuery)) throw error;
      return { ...(await this.threads.threadOf(articleId, first)), after: null };
    }
  }

  /** Nobody to reply to, or nobody any more: then it is a comment of its own. */
  private async replyTarget(articleId: string, replyTo: unknown): Promise<ReplyFormView['replyingTo']> {
    if (typeof replyTo !== 'string' || !isId(replyTo)) return null;
    const target = await this.comments.replyTarget(articleId, replyTo);
    return target ? { id: target.id, name: target.authorName } : null;
  }
}

function onPage(thread: Thread, slug: string, sort: 'oldest' | 'newest'): ThreadOnPage {
  const last = thread.replies.items.at(-1);
  if (thread.replies.next === null || !last) return { thread, moreHref: null };
  const query = { sort: sort === 'oldest' ? null : sort, after: threadMark(thread.comment.id, last.id) };
  return { thread, moreHref: `${withQuery(articlePath(slug), query)}#comments` };
}

const sameEdition = 60_000;

/** A correction within the first minute is still the first edition. */
function revisedAt(publishedAt: Date, updatedAt: Date): Date | null {
  return updatedAt.getTime() - publishedAt.getTime() > sameEdition ? updatedAt : null;
}
