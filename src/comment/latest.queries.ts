import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, isTime, type Page, pageOf } from '../platform/page.js';
import { type ShownComment, shownColumns, type ShownRow } from './comment.view.js';
import { ShownComments } from './shown-comments.js';

export interface LatestComment {
  readonly comment: ShownComment;
  readonly articleId: string;
}

interface Row extends ShownRow {
  readonly article_id: string;
  readonly published_at: Date;
}

/** The comments of the whole site: published ones under published articles. */
@Injectable()
export class LatestQueries {
  constructor(
    private readonly db: DataSource,
    private readonly shown: ShownComments,
  ) {}

  /**
   * Those that were published last come first, so that one which waited long for a moderator is not buried under younger ones.
   * Throws UnreadableQuery for a foreign cursor.
   */
  async latest({ limit, after }: { limit: number; after?: string | undefined }): Promise<Page<LatestComment>> {
    const [time, id] = after === undefined ? [null, null] : decodeCursor(after, isTime, isId);
    const rows = await this.db.query<Row[]>(
      `select ${shownColumns}, c.article_id, newest.published_at from (
         select id, published_at from latest_comments
          where $1::timestamptz is null or (published_at, id) < ($1, $2::uuid)
          order by published_at desc, id desc limit $3
       ) newest join public_comments c on c.id = newest.id
        order by newest.published_at desc, newest.id desc`,
      [time, id, limit + 1],
    );
    const shown = await this.shown.among(rows);
    return pageOf(
      rows,
      limit,
      (row) => ({ comment: shown(row), articleId: row.article_id }),
      (row) => encodeCursor(row.published_at.toISOString(), row.id),
    );
  }
}
