import { Injectable } from '@nestjs/common';
import { articlePath } from '../article/article.view.js';
import { type ThreadSort } from '../comment/comment.dto.js';
import { CommentQueries } from '../comment/comment.queries.js';
import { type Thread } from '../comment/comment.view.js';
import { NewsQueries } from '../comment/news.queries.js';
import { threadMark, type ThreadPage, ThreadQueries } from '../comment/thread.queries.js';
import { UnreadableQuery } from '../platform/http/refusals.js';
import { withQuery } from './addresses.js';
import { type CommentsView, type ThreadOnPage } from './comment-thread.js';

export const threadsPerPage = 50;

/** The comments of an article as a page of it shows them. */
@Injectable()
export class ThreadsOnPage {
  constructor(
    private readonly threads: ThreadQueries,
    private readonly comments: CommentQueries,
    private readonly news: NewsQueries,
  ) {}

  /** `query` as it stands in the article's address: what nobody can mean there changes nothing. */
  async of(
    article: { readonly id: string; readonly slug: string },
    query: { readonly sort?: unknown; readonly after?: unknown },
  ): Promise<CommentsView> {
    const sort = query.sort === 'newest' ? 'newest' : 'oldest';
    const asked = typeof query.after === 'string' && query.after !== '' ? query.after : null;
    // Before the threads: what is published while they are read is news to the reader, or on the page already.
    const since = await this.news.markOf(article.id);
    const [{ page, after }, shownDepth, counts] = await Promise.all([
      this.page(article.id, sort, asked),
      this.threads.shownDepth(),
      this.comments.countsFor([article.id]),
    ]);
    const pinned = new Set(page.pinned.map(({ comment }) => comment.id));
    return {
      count: counts.get(article.id) ?? 0,
      sort,
      after,
      next: page.next,
      pinned: page.pinned.map((thread) => onPage(thread, article.slug, sort)),
      // What stands at the head of this page is not said again further down.
      threads: page.items
        .filter(({ comment }) => !pinned.has(comment.id))
        .map((thread) => onPage(thread, article.slug, sort)),
      since,
      shownDepth,
    };
  }

  /** A reader who follows a mangled link should see the article, so a foreign cursor counts as none. */
  private async page(
    articleId: string,
    sort: ThreadSort,
    after: string | null,
  ): Promise<{ readonly page: ThreadPage; readonly after: string | null }> {
    const first = { sort, limit: threadsPerPage };
    if (after === null) return { page: await this.threads.threadOf(articleId, first), after };
    try {
      return { page: await this.threads.threadOf(articleId, { ...first, after }), after };
    } catch (error) {
      if (!(error instanceof UnreadableQuery)) throw error;
      return { page: await this.threads.threadOf(articleId, first), after: null };
    }
  }
}

function onPage(thread: Thread, slug: string, sort: ThreadSort): ThreadOnPage {
  const last = thread.replies.items.at(-1);
  if (thread.replies.next === null || !last) return { thread, moreHref: null };
  const query = { sort: sort === 'oldest' ? null : sort, after: threadMark(thread.comment.id, last.id) };
  return { thread, moreHref: `${withQuery(articlePath(slug), query)}#comments` };
}
