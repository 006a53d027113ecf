import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, type Page } from '../platform/page.js';
import { asSafeHtml } from '../platform/safe-html.js';
import { CommentMissing } from './comment.errors.js';
import { type CommentStatus, commentStatuses } from './comment-status.js';
import { type ModeratedComment } from './comment.view.js';
import { CommenterContacts } from './commenter-contacts.js';
import { type Verdict } from './rules/verdict.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly status: CommentStatus;
  readonly previous_status: CommentStatus | null;
  readonly created_at: Date;
  readonly article_id: string;
  readonly parent_id: string | null;
  readonly author_name: string;
  readonly author_website: string | null;
  readonly source: string;
  readonly html: string;
  readonly client_key: Buffer | null;
  readonly verdict: Verdict;
  readonly decision_reason: string | null;
}

const columns = `id, version, status, previous_status, created_at, article_id, parent_id, author_name, author_website,
  source, html, client_key, verdict, decision_reason`;

/** Comments as moderators see them. */
@Injectable()
export class ModeratedComments {
  constructor(
    private readonly db: DataSource,
    private readonly contacts: CommenterContacts,
  ) {}

  /** Held ones oldest first, so that nobody waits longest for ever; the others newest first. */
  async inStatus(status: CommentStatus, limit: number, after?: string): Promise<Page<ModeratedComment>> {
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const [beyond, order] = status === 'held' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.db.query<Row[]>(
      `select ${columns} from comments where status = $1 and ($2::uuid is null or id ${beyond} $2) order by id ${order} limit $3`,
      [status, mark, limit + 1],
    );
    const items = await this.withAddresses(rows.slice(0, limit));
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor(last.id) : null };
  }

  /** Throws CommentMissing; a withdrawn one is nobody's business any more. */
  async one(id: string): Promise<ModeratedComment> {
    const rows = await this.db.query<Row[]>(`select ${columns} from comments where id = $1 and status <> 'withdrawn'`, [
      id,
    ]);
    const [comment] = await this.withAddresses(rows);
    if (!comment) throw new CommentMissing();
    return comment;
  }

  /** Names of the authors of these comments, for "in reply to"; null where the comment is not published (any more). */
  async authorsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.db.query<{ id: string; author_name: string | null }[]>(
      `select id, case when status = 'published' then author_name end as author_name from comments where id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.author_name]));
  }

  /** How many stand in each status. */
  async counts(): Promise<Readonly<Record<CommentStatus, number>>> {
    const rows = await this.db.query<{ status: CommentStatus; count: number }[]>(
      `select status, count(*)::int as count from comments where status <> 'withdrawn' group by status`,
    );
    const found = new Map(rows.map((row) => [row.status, row.count]));
    return Object.fromEntries(commentStatuses.map((status) => [status, found.get(status) ?? 0])) as Record<
      CommentStatus,
      number
    >;
  }

  private async withAddresses(rows: readonly Row[]): Promise<ModeratedComment[]> {
    const masked = await this.contacts.maskedFor(rows.map((row) => row.id));
    return rows.map((row) => toModerated(row, masked.get(row.id) ?? ''));
  }
}

function toModerated(row: Row, email: string): ModeratedComment {
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    previousStatus: row.previous_status,
    createdAt: row.created_at,
    articleId: row.article_id,
    parentId: row.parent_id,
    author: { name: row.author_name, website: row.author_website },
    source: row.source,
    html: asSafeHtml(row.html),
    email,
    person: row.client_key?.toString('base64url').slice(0, 11) ?? null,
    verdict: row.verdict,
    reason: row.decision_reason,
  };
}
