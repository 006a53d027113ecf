import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type NewsMark, pageMark } from './news-mark.js';

/** Where a comment stands, and no word of it. */
export interface CommentPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly rootId: string;
}

interface Row {
  readonly id: string;
  readonly parent_id: string | null;
  readonly root_id: string;
}

/** Somebody who was away for long reads the page again. */
const mostNews = 100;

/** What was published under an article since a reader last heard of it. For the form of the conditions see thread.queries.ts. */
@Injectable()
export class NewsQueries {
  constructor(private readonly db: DataSource) {}

  /** For a page of the article: see news-mark.ts. */
  async markOf(articleId: string): Promise<string> {
    const [newest] = await this.db.query<{ id: string; published_at: Date }[]>(
      `select id, published_at from comments where status = 'published' and article_id between $1 and $1
        order by article_id desc, published_at desc, id desc limit 1`,
      [articleId],
    );
    return pageMark(newest ? { id: newest.id, publishedAt: newest.published_at } : null);
  }

  /** Oldest first; of many the newest. */
  async since(articleId: string, { time, id }: NewsMark): Promise<CommentPlace[]> {
    const rows = await this.db.query<Row[]>(
      `select id, parent_id, root_id from comments
        where status = 'published' and (article_id, published_at, id) > ($1, $2::timestamptz, $3::uuid) and article_id <= $1
        order by article_id desc, published_at desc, id desc limit ${mostNews}`,
      [articleId, time, id],
    );
    return rows.map(placeOf).toReversed();
  }

  /** Null when it is not there, or not (any more) as `published` says. */
  async place(commentId: string, { published }: { readonly published: boolean }): Promise<CommentPlace | null> {
    const [row] = await this.db.query<Row[]>(
      `select id, parent_id, root_id from comments where id = $1 and (status = 'published') = $2`,
      [commentId, published],
    );
    return row ? placeOf(row) : null;
  }
}

function placeOf(row: Row): CommentPlace {
  return { id: row.id, parentId: row.parent_id, rootId: row.root_id };
}
