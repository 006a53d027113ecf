import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { type Page } from '../platform/page.js';
import { asSafeHtml } from '../platform/safe-html.js';
import { CommentMissing } from './comment.errors.js';
import { type CommentStatus } from './comment-status.js';
import { type AnsweredComment, type ModeratedComment, type QueueView } from './comment.view.js';
import { CommenterContacts } from './commenter-contacts.js';
import { OpenReports } from './open-reports.queries.js';
import { personOf } from './person.js';
import { type Verdict } from './rules/verdict.js';
import { type QueueQuery } from './search/queue-query.view.js';
import { QueueSearch } from './search/queue-search.queries.js';

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
  readonly pinned: boolean;
  readonly thread_closed: boolean;
}

const columns = `id, version, status, previous_status, created_at, article_id, parent_id, author_name, author_website,
  source, html, client_key, verdict, decision_reason, decision_code,
  pinned_at is not null as pinned, replies_closed_at is not null as thread_closed,
  (select count(*)::int from comment_versions v where v.comment_id = comments.id) as earlier_versions`;

/** So much of what a comment answers says what is meant. */
const excerptLength = 280;

/** One page of a list. `searchedTo` is set where it is not full because enough was looked through for one page. */
export type ModeratedPage = Page<ModeratedComment> & { readonly searchedTo: Date | null };

/** Comments as moderators see them. */
@Injectable()
export class ModeratedComments {
  constructor(
    private readonly db: DataSource,
    private readonly contacts: CommenterContacts,
    private readonly search: QueueSearch,
    private readonly reports: OpenReports,
  ) {}

  /** In the order of the list that the search is in (see QueueSearch). Throws UnreadableQuery for a search that is too wide. */
  async inView(
    actor: Pick<Actor, 'id'>,
    query: QueueQuery & { readonly view: QueueView },
    limit: number,
    after?: string,
  ): Promise<ModeratedPage> {
    const { ids, next, searchedTo } = await this.search.page(actor, query, limit, after);
    return { items: await this.byIds(ids), next, searchedTo };
  }

  /** In the order of the ids; without those that were withdrawn meanwhile. */
  async byIds(ids: readonly string[]): Promise<ModeratedComment[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.query<Row[]>(
      `select ${columns} from comments where id = any($1) and status <> 'withdrawn'`,
      [ids],
    );
    const byId = new Map((await this.withTheirs(rows)).map((comment) => [comment.id, comment]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Throws CommentMissing; a withdrawn one is nobody's business any more. */
  async one(id: string): Promise<ModeratedComment> {
    const [comment] = await this.byIds([id]);
    if (!comment) throw new CommentMissing();
    return comment;
  }

  /** What these comments say, in short, for whoever decides about an answer to them. */
  async answered(ids: readonly string[]): Promise<ReadonlyMap<string, AnsweredComment>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<AnsweredComment[]>(
      `select id, nullif(author_name, '') as name, status,
              left(regexp_replace(left(source, ${4 * excerptLength}), '\\s+', ' ', 'g'), ${excerptLength}) as excerpt
         from comments where id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, name, status, excerpt }) => [id, { id, name, status, excerpt }]));
  }

  private async withTheirs(rows: readonly Row[]): Promise<ModeratedComment[]> {
    const ids = rows.map((row) => row.id);
    const [masked, reports] = await Promise.all([this.contacts.maskedFor(ids), this.reports.of(ids)]);
    return rows.map((row) => toModerated(row, masked.get(row.id) ?? '', reports.get(row.id)));
  }
}

function toModerated(
  row: Row,
  email: string,
  reported: Pick<ModeratedComment, 'reports' | 'reportReasons'> | undefined,
): ModeratedComment {
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
    pinned: row.pinned,
    threadClosed: row.thread_closed,
    reports: reported?.reports ?? [],
    reportReasons: reported?.reportReasons ?? [],
  };
}
