import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, type Page } from '../platform/page.js';
import { asSafeHtml } from '../platform/safe-html.js';
import { CommentMissing } from './comment.errors.js';
import { type CommentStatus } from './comment-status.js';
import {
  type ModeratedComment,
  type OpenReport,
  type QueueView,
  queueViews,
  type ReportReason,
} from './comment.view.js';
import { CommenterContacts } from './commenter-contacts.js';
import { personOf } from './person.js';
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
  readonly decision_code: string | null;
  readonly earlier_versions: number;
}

const columns = `id, version, status, previous_status, created_at, article_id, parent_id, author_name, author_website,
  source, html, client_key, verdict, decision_reason, decision_code,
  (select count(*)::int from comment_versions v where v.comment_id = comments.id) as earlier_versions`;

/** `$1` names the view in every question; here it only has to be there. */
const reported = `$1::text is not null and status <> 'withdrawn' and id in (select comment_id from comment_reports where resolved_at is null)`;

/** Comments as moderators see them. */
@Injectable()
export class ModeratedComments {
  constructor(
    private readonly db: DataSource,
    private readonly contacts: CommenterContacts,
  ) {}

  /** What waits (held, reported) oldest first, so that nobody waits for ever; the others newest first. */
  async inView(
    actor: Pick<Actor, 'id'>,
    view: QueueView,
    limit: number,
    after?: string,
  ): Promise<Page<ModeratedComment>> {
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const waiting = view === 'held' || view === 'reported';
    const [beyond, order] = waiting ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.db.query<Row[]>(
      `select ${columns} from comments
        where ${view === 'reported' ? reported : 'status = $1'} and ($2::uuid is null or id ${beyond} $2)
          and ${withinReach('article_id', '$4')}
        order by id ${order} limit $3`,
      [view, mark, limit + 1, actor.id],
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

  /** How many stand in each view, of those that the actor reaches. */
  async counts(actor: Pick<Actor, 'id'>): Promise<Readonly<Record<QueueView, number>>> {
    const rows = await this.db.query<{ view: QueueView; count: number }[]>(
      `select status as view, count(*)::int as count from comments
        where status <> 'withdrawn' and ${withinReach('article_id', '$1')} group by status
       union all
       select 'reported', count(distinct r.comment_id)::int from comment_reports r join comments c on c.id = r.comment_id
        where r.resolved_at is null and ${withinReach('c.article_id', '$1')}`,
      [actor.id],
    );
    const found = new Map(rows.map((row) => [row.view, row.count]));
    return Object.fromEntries(queueViews.map((view) => [view, found.get(view) ?? 0])) as Record<QueueView, number>;
  }

  private async withAddresses(rows: readonly Row[]): Promise<ModeratedComment[]> {
    const ids = rows.map((row) => row.id);
    const [masked, reports] = await Promise.all([this.contacts.maskedFor(ids), this.openReports(ids)]);
    return rows.map((row) => toModerated(row, masked.get(row.id) ?? '', reports.get(row.id) ?? []));
  }

  private async openReports(ids: readonly string[]): Promise<ReadonlyMap<string, OpenReport[]>> {
    const rows = await this.db.query<
      { comment_id: string; reason: ReportReason; text: string | null; created_at: Date }[]
    >(
      `select comment_id, reason, text, created_at from comment_reports
        where comment_id = any($1) and resolved_at is null order by comment_reports.id`,
      [ids],
    );
    const byComment = Map.groupBy(rows, (row) => row.comment_id);
    const toReport = (row: (typeof rows)[number]) => ({ reason: row.reason, text: row.text, at: row.created_at });
    return new Map([...byComment].map(([id, reports]) => [id, reports.map(toReport)]));
  }
}

function toModerated(row: Row, email: string, reports: readonly OpenReport[]): ModeratedComment {
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
    person: row.client_key && personOf(row.client_key),
    verdict: row.verdict,
    reason: row.decision_reason,
    code: row.decision_code,
    earlierVersions: row.earlier_versions,
    reports,
  };
}
