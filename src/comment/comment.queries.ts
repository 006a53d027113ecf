import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterComments, type ArticleReference, type ReplyPolicy } from '../article/article.view.js';
import { encodeCursor } from '../platform/page.js';
import { asSafeHtml, type SafeHtml } from '../platform/safe-html.js';
import { closedAmong } from './closed-threads.js';
import { CommentGone, CommentMissing } from './comment.errors.js';
import { publishedCounts } from './published-counts.js';
import { firstReplies, threadMark } from './thread.queries.js';

/** The page of an article's comments that holds one of them; `after` is null for the first page. */
export interface Place {
  readonly articleId: string;
  readonly after: string | null;
}

interface PlaceRow {
  readonly id: string;
  readonly article_id: string;
  readonly root_id: string;
  readonly depth: number;
}

/** What may be asked about single comments and their number. */
@Injectable()
export class CommentQueries {
  constructor(private readonly db: DataSource) {}

  /** Where a comment stands among pages of `perPage` threads, oldest first. Throws CommentMissing, CommentGone. */
  async placeOf(commentId: string, perPage: number): Promise<Place> {
    const [comment] = await this.db.query<PlaceRow[]>(
      `select id, article_id, root_id, depth from public_comments
        where id = $1 and not exists (select 1 from comments c where c.id = $1 and c.status = 'withdrawn')`,
      [commentId],
    );
    if (!comment) throw (await this.wasThere(commentId)) ? new CommentGone() : new CommentMissing();
    const { article_id: articleId, root_id: rootId } = comment;
    const beyond = comment.depth > 0 ? await this.replyBeyondFirst(rootId, comment.id) : null;
    if (beyond !== null) return { articleId, after: threadMark(rootId, beyond) };
    const before = await this.idsBefore('article_id', 'depth = 0', articleId, rootId, perPage);
    const previous = before[0];
    return { articleId, after: previous && before.length === perPage ? encodeCursor(previous) : null };
  }

  /** A published comment for a page of its own. Throws CommentMissing. */
  async publicOne(
    commentId: string,
  ): Promise<{ readonly articleId: string; readonly authorName: string; readonly html: SafeHtml }> {
    const [row] = await this.db.query<{ article_id: string; author_name: string; html: string }[]>(
      'select article_id, author_name, html from public_comments where id = $1 and published',
      [commentId],
    );
    if (!row) throw new CommentMissing();
    return { articleId: row.article_id, authorName: row.author_name, html: asSafeHtml(row.html) };
  }

  /** Published comments of each article, in one question. Articles that never had any are not in the map. */
  countsFor(articleIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return publishedCounts(this.db, articleIds);
  }

  /** How an article stands towards replies at this moment, its comments counted. */
  async replyPolicyOf({ id, replyPolicy }: Pick<ArticleReference, 'id' | 'replyPolicy'>): Promise<ReplyPolicy> {
    if (replyPolicy.closesAfter === null) return replyPolicy;
    return afterComments(replyPolicy, (await this.countsFor([id])).get(id) ?? 0);
  }

  /** Whom a reply would answer, or null when that comment takes none (any more); `closed` where moderators closed the thread. */
  async replyTarget(
    articleId: string,
    commentId: string,
  ): Promise<{ readonly id: string; readonly authorName: string; readonly closed: boolean } | null> {
    const [row] = await this.db.query<{ id: string; root_id: string; author_name: string }[]>(
      'select id, root_id, author_name from public_comments where id = $1 and article_id = $2 and published',
      [commentId, articleId],
    );
    if (!row) return null;
    return { id: row.id, authorName: row.author_name, closed: (await closedAmong(this.db, [row])).has(row.id) };
  }

  /** The reply before this one, when this one comes after those that a page shows with its thread. */
  private async replyBeyondFirst(rootId: string, id: string): Promise<string | null> {
    const before = await this.idsBefore('root_id', 'depth > 0', rootId, id, firstReplies);
    return before.length === firstReplies ? (before[0] ?? null) : null;
  }

  /** At most `limit` public ids before `id`, the nearest first. For the form of the condition see thread.queries.ts. */
  private async idsBefore(
    scope: 'article_id' | 'root_id',
    level: 'depth = 0' | 'depth > 0',
    within: string,
    id: string,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select id from public_comments
        where ${level} and (${scope}, id) < ($1, $2) and ${scope} >= $1
        order by ${scope} desc, id desc limit $3`,
      [within, id, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Published once, or withdrawn by its author: whose place the replies to it keep, but not its address. */
  private async wasThere(id: string): Promise<boolean> {
    const [row] = await this.db.query<{ gone: boolean }[]>(
      `select published_at is not null or status = 'withdrawn' as gone from comments where id = $1`,
      [id],
    );
    return row?.gone ?? false;
  }
}
