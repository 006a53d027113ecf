import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { cursorLength, decodeCursor, encodeCursor } from '../platform/page.js';
import { isId } from '../platform/ids.js';
import { type ThreadSort } from './comment.dto.js';
import { CommentGone, CommentMissing } from './comment.errors.js';
import { CommentLinks } from './comment-links.js';
import { type OwnReply, type ShownComment, type ShownRow, type Thread, toShownComment } from './comment.view.js';
import { asSafeHtml } from '../platform/safe-html.js';

/** Replies that come with each thread of a page; the rest is paged on. */
export const firstReplies = 20;

/** Replies on a page that shows one long thread. */
const repliesOnOwnPage = 100;

const columns =
  'c.id, c.parent_id, c.root_id, c.depth, c.status, c.author_name, c.author_website, c.html, c.created_at';

export interface ThreadPageQuery {
  readonly sort: ThreadSort;
  /** Top-level comments. */
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface ThreadPage {
  readonly items: readonly Thread[];
  readonly next: string | null;
}

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
  readonly shown: boolean;
  readonly published_at: Date | null;
}

/** The cursor of one long thread, its replies after `replyId`. */
export function threadMark(rootId: string, replyId: string): string {
  return encodeCursor(rootId, replyId);
}

/** What may be asked about comments, as views. */
@Injectable()
export class CommentQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly links: CommentLinks,
  ) {}

  /**
   * A page of threads. Ids are in order of time, so the cursor is the last id; a cursor of two ids (`threadMark`) leads to
   * one long thread, from that reply on. Throws InvalidInput for a foreign cursor.
   */
  async threadOf(articleId: string, { sort, limit, after }: ThreadPageQuery): Promise<ThreadPage> {
    if (after !== undefined && cursorLength(after) === 2) return this.longThread(articleId, after);
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const [beyond, order] = sort === 'oldest' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.db.query<ShownRow[]>(
      `select ${columns} from comments c
        where c.article_id = $1 and c.shown and c.depth = 0 and ($2::uuid is null or c.id ${beyond} $2)
        order by c.id ${order} limit $3`,
      [articleId, mark, limit + 1],
    );
    const roots = rows.slice(0, limit);
    const last = roots.at(-1);
    return { items: await this.withReplies(roots), next: rows.length > limit && last ? encodeCursor(last.id) : null };
  }

  /** Where a comment stands among pages of `perPage` threads, oldest first. Throws CommentMissing, CommentGone. */
  async placeOf(commentId: string, perPage: number): Promise<Place> {
    const [comment] = await this.db.query<PlaceRow[]>(
      'select id, article_id, root_id, depth, shown, published_at from comments where id = $1',
      [commentId],
    );
    if (!comment?.shown) throw comment?.published_at ? new CommentGone() : new CommentMissing();
    const { article_id: articleId, root_id: rootId } = comment;
    if (comment.depth > 0) {
      const before = await this.idsBefore('root_id = $1 and depth > 0', rootId, comment.id, firstReplies);
      const previous = before[0];
      if (previous && before.length === firstReplies) return { articleId, after: threadMark(rootId, previous) };
    }
    const before = await this.idsBefore('article_id = $1 and depth = 0', articleId, rootId, perPage);
    const previous = before[0];
    return { articleId, after: previous && before.length === perPage ? encodeCursor(previous) : null };
  }

  /** Replies below a comment's thread, oldest first. `rootId` may be any comment of it. Throws CommentMissing. */
  async repliesTo(commentId: string, after: string | undefined, limit: number): Promise<Thread['replies']> {
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const [row] = await this.db.query<{ root_id: string }[]>('select root_id from comments where id = $1 and shown', [
      commentId,
    ]);
    if (!row) throw new CommentMissing();
    return this.repliesAfter(row.root_id, mark ?? row.root_id, limit);
  }

  /** Published comments of each article, in one question. Articles without any are not in the map. */
  async countsFor(articleIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.query<{ article_id: string; count: number }[]>(
      `select article_id, count(*)::int as count from comments where article_id = any($1) and status = 'published' group by article_id`,
      [articleIds],
    );
    return new Map(rows.map((row) => [row.article_id, row.count]));
  }

  /** Whom a reply would answer, or null when that comment takes none (any more). */
  async replyTarget(
    articleId: string,
    commentId: string,
  ): Promise<{ readonly id: string; readonly authorName: string } | null> {
    const [row] = await this.db.query<{ id: string; author_name: string }[]>(
      `select id, author_name from comments where id = $1 and article_id = $2 and status = 'published'`,
      [commentId, articleId],
    );
    return row ? { id: row.id, authorName: row.author_name } : null;
  }

  /** The author's own view, by the signed link. Throws CommentMissing for a link that is not right (any more). */
  async ownReply(commentId: string, token: string): Promise<OwnReply> {
    if (!isId(commentId) || !this.links.opensStatus(commentId, token, this.clock.now())) throw new CommentMissing();
    const [row] = await this.db.query<(ShownRow & { article_id: string; decision_reason: string | null })[]>(
      `select ${columns}, c.article_id, c.decision_reason from comments c where c.id = $1`,
      [commentId],
    );
    if (!row) throw new CommentMissing();
    return {
      id: row.id,
      articleId: row.article_id,
      status: row.status === 'held' || row.status === 'published' ? row.status : 'declined',
      reason: row.decision_reason,
      authorName: row.author_name,
      html: asSafeHtml(row.html),
      createdAt: row.created_at,
    };
  }

  private async longThread(articleId: string, after: string): Promise<ThreadPage> {
    const [rootId = '', mark = ''] = decodeCursor(after, isId, isId);
    const [root] = await this.db.query<ShownRow[]>(
      `select ${columns} from comments c where c.id = $1 and c.article_id = $2 and c.shown and c.depth = 0`,
      [rootId, articleId],
    );
    if (!root) return { items: [], next: null };
    const [replies, counts] = await Promise.all([
      this.repliesAfter(rootId, mark, repliesOnOwnPage),
      this.replyCounts([rootId]),
    ]);
    return { items: [{ comment: toShownComment(root), replyCount: counts.get(rootId) ?? 0, replies }], next: null };
  }

  /** At most `limit` shown ids before `id`, the nearest first. */
  private async idsBefore(where: string, scope: string, id: string, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select id from comments where ${where} and shown and id < $2 order by id desc limit $3`,
      [scope, id, limit],
    );
    return rows.map((row) => row.id);
  }

  private async withReplies(roots: readonly ShownRow[]): Promise<Thread[]> {
    const ids = roots.map((root) => root.id);
    const [replies, counts] = await Promise.all([this.firstRepliesOf(ids), this.replyCounts(ids)]);
    return roots.map((root) => ({
      comment: toShownComment(root),
      replyCount: counts.get(root.id) ?? 0,
      replies: cut(
        replies.filter((reply) => reply.root_id === root.id),
        firstReplies,
      ),
    }));
  }

  private async firstRepliesOf(rootIds: readonly string[]): Promise<ShownRow[]> {
    return this.db.query<ShownRow[]>(
      `select ${columns} from unnest($1::uuid[]) as root(id)
         cross join lateral (
           select * from comments r where r.root_id = root.id and r.depth > 0 and r.shown order by r.id limit $2
         ) c`,
      [rootIds, firstReplies + 1],
    );
  }

  private async repliesAfter(rootId: string, after: string, limit: number): Promise<Thread['replies']> {
    const rows = await this.db.query<ShownRow[]>(
      `select ${columns} from comments c where c.root_id = $1 and c.depth > 0 and c.shown and c.id > $2 order by c.id limit $3`,
      [rootId, after, limit + 1],
    );
    return cut(rows, limit);
  }

  private async replyCounts(rootIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.query<{ root_id: string; count: number }[]>(
      `select root_id, count(*)::int as count from comments
        where root_id = any($1) and depth > 0 and shown and status = 'published' group by root_id`,
      [rootIds],
    );
    return new Map(rows.map((row) => [row.root_id, row.count]));
  }
}

function cut(rows: readonly ShownRow[], limit: number): { items: ShownComment[]; next: string | null } {
  const items = rows.slice(0, limit).map(toShownComment);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.id) : null };
}
