import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type StoredStatus } from './comment-status.js';

/** How a comment stands, and not a word of it. */
export interface CommentStanding {
  readonly id: string;
  readonly articleId: string;
  readonly parentId: string | null;
  readonly status: StoredStatus;
  readonly version: number;
  readonly createdAt: Date;
  /** How often readers have reported it, since somebody last decided. */
  readonly openReports: number;
}

@Injectable()
export class CommentStandings {
  constructor(private readonly db: DataSource) {}

  /** Null where there is none. */
  async of(id: string): Promise<CommentStanding | null> {
    const [row] = await this.db.query<CommentStanding[]>(
      `select id, article_id as "articleId", parent_id as "parentId", status, version, created_at as "createdAt",
              (select count(*)::int from comment_reports r where r.comment_id = c.id and r.resolved_at is null) as "openReports"
         from comments c where id = $1`,
      [id],
    );
    return row ?? null;
  }
}
