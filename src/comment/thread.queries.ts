import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ArticleQueries } from '../article/article.queries.js';
import { greatestId, isId, leastId } from '../platform/ids.js';
import { cursorLength, decodeCursor, encodeCursor } from '../platform/page.js';
import { Settings } from '../platform/settings/settings.js';
import { type ThreadSort } from './comment.dto.js';
import { CommentMissing } from './comment.errors.js';
import { mostPinned, type ShownComment, shownColumns, type ShownRow, type Thread } from './comment.view.js';
import { publishedCounts } from './published-counts.js';
import { shownDepth } from './reply-settings.js';
import { ShownComments } from './shown-comments.js';

/** Replies that come with each thread of a page; the rest is paged on. */
export const firstReplies = 20;

/** Replies on a page that shows one long thread. */
const repliesOnOwnPage = 100;

export interface ThreadPageQuery {
  readonly sort: ThreadSort;
  /** Top-level comments. */
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface ThreadPage {
  /** To be shown first: on the first page, and only there. They stand among the others as well, each at its time. */
  readonly pinned: readonly Thread[];
  readonly items: readonly Thread[];
  readonly next: string | null;
}

/** The cursor of one long thread, its replies after `replyId`. */
export function threadMark(rootId: string, replyId: string): string {
  return encodeCursor(rootId, replyId);
}

/**
 * A page of one article or thread is asked for as a stretch of its index, both columns together. Were it asked for by
 * `article_id = …`, the planner could go through the ids of the whole house instead, in the hope to meet that article soon: with
 * a thread that is most of the house it does, and passes by ten thousands.
 */
const upward = { beyond: '>', within: '<=', order: 'asc', start: leastId } as const;
const downward = { beyond: '<', within: '>=', order: 'desc', start: greatestId } as const;

/** Threads for everybody, from the view of public comments. Ids are in order of time, so a cursor is the last id. */
@Injectable()
export class ThreadQueries implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly articles: ArticleQueries,
    private readonly shown: ShownComments,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.settings.define(shownDepth);
  }

  /** Levels that a page indents; a thread itself is as deep as people make it. */
  shownDepth(): Promise<number> {
    return this.settings.get(shownDepth);
  }

  /** Throws as `threadOf` does, and ArticleMissing, ArticleWithdrawn. */
  async ofArticle(slug: string, query: ThreadPageQuery): Promise<ThreadPage> {
    return this.threadOf((await this.articles.forReplies(slug)).id, query);
  }

  /** A page of threads, or one long thread from a reply on (`threadMark`). Throws UnreadableQuery for a foreign cursor. */
  async threadOf(articleId: string, { sort, limit, after }: ThreadPageQuery): Promise<ThreadPage> {
    if (after !== undefined && cursorLength(after) === 2) return this.longThread(articleId, after);
    const [mark] = after === undefined ? [] : decodeCursor(after, isId);
    const way = sort === 'oldest' ? upward : downward;
    const rows = await this.db.query<ShownRow[]>(
      `select ${shownColumns} from public_comments c
        where c.depth = 0 and (c.article_id, c.id) ${way.beyond} ($1, $2) and c.article_id ${way.within} $1
        order by c.article_id ${way.order}, c.id ${way.order} limit $3`,
      [articleId, mark ?? way.start, limit + 1],
    );
    const roots = rows.slice(0, limit);
    const last = roots.at(-1);
    return {
      pinned: after === undefined ? await this.pinnedIn(articleId) : [],
      items: await this.threadsOf(roots, this.firstRepliesOf(roots), firstReplies),
      next: rows.length > limit && last ? encodeCursor(last.id) : null,
    };
  }

  /** Replies in a comment's thread, oldest first; the id may be of any comment of it. Throws CommentMissing. */
  async repliesTo(commentId: string, after: string | undefined, limit: number): Promise<Thread['replies']> {
    const [mark] = after === undefined ? [leastId] : decodeCursor(after, isId);
    const [row] = await this.db.query<{ root_id: string }[]>('select root_id from public_comments where id = $1', [
      commentId,
    ]);
    if (!row) throw new CommentMissing();
    const rows = await this.repliesAfter(row.root_id, mark ?? leastId, limit);
    return cut(rows, limit, await this.shown.among(rows));
  }

  /** In the order in which they were pinned. */
  private async pinnedIn(articleId: string): Promise<Thread[]> {
    const roots = await this.db.query<ShownRow[]>(
      `select ${shownColumns} from public_comments c
        where c.article_id = $1 and c.pinned_at is not null and c.published order by c.pinned_at, c.id limit $2`,
      [articleId, mostPinned],
    );
    return roots.length === 0 ? [] : this.threadsOf(roots, this.firstRepliesOf(roots), firstReplies);
  }

  private async longThread(articleId: string, after: string): Promise<ThreadPage> {
    const [rootId = '', mark = ''] = decodeCursor(after, isId, isId);
    const [root] = await this.db.query<ShownRow[]>(
      `select ${shownColumns} from public_comments c where c.id = $1 and c.article_id = $2 and c.depth = 0`,
      [rootId, articleId],
    );
    if (!root) return { pinned: [], items: [], next: null };
    const replies = this.repliesAfter(rootId, mark, repliesOnOwnPage);
    return { pinned: [], items: await this.threadsOf([root], replies, repliesOnOwnPage), next: null };
  }

  private async firstRepliesOf(roots: readonly ShownRow[]): Promise<ShownRow[]> {
    return this.db.query<ShownRow[]>(
      `select ${shownColumns} from unnest($1::uuid[]) as root(id)
         cross join lateral (
           select * from public_comments r where r.depth > 0 and r.root_id between root.id and root.id
            order by r.root_id, r.id limit $2
         ) c`,
      [roots.map((root) => root.id), firstReplies + 1],
    );
  }

  /** One more than the limit tells that there is more. */
  private async repliesAfter(rootId: string, after: string, limit: number): Promise<ShownRow[]> {
    return this.db.query<ShownRow[]>(
      `select ${shownColumns} from public_comments c
        where c.depth > 0 and (c.root_id, c.id) > ($1, $2) and c.root_id <= $1
        order by c.root_id, c.id limit $3`,
      [rootId, after, limit + 1],
    );
  }

  private async threadsOf(
    roots: readonly ShownRow[],
    replies: Promise<readonly ShownRow[]>,
    limit: number,
  ): Promise<Thread[]> {
    const ids = roots.map((root) => root.id);
    const [below, counts] = await Promise.all([replies, publishedCounts(this.db, ids)]);
    const shown = await this.shown.among([...roots, ...below]);
    return roots.map((root) => ({
      comment: shown(root),
      replyCount: counts.get(root.id) ?? 0,
      replies: cut(
        below.filter((reply) => reply.root_id === root.id),
        limit,
        shown,
      ),
    }));
  }
}

function cut(rows: readonly ShownRow[], limit: number, shown: (row: ShownRow) => ShownComment): Thread['replies'] {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { items: kept.map(shown), next: rows.length > limit && last ? encodeCursor(last.id) : null };
}
