import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { everything, within } from '../../comment/search/queue-query.view.js';
import { type Actor } from '../../platform/audit/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { PublicOrigin } from '../../platform/http/public-origin.js';
import { type FileToSend } from '../../platform/http/send-file.js';
import { type QueueRow, toQueueItem } from '../moderation.view.js';
import { QueueQueries } from '../queue.queries.js';
import { csvLine } from './csv.js';
import { type ExportDto, type ExportFormat } from './exports.dto.js';

/** So many are read from the database, and held in memory, at a time. */
const atOnce = 200;

/** A list of the queue, or what a search finds in it, as a file: masked as on the page, read as fast as it is taken. */
@Injectable()
export class QueueExports {
  constructor(
    private readonly db: DataSource,
    private readonly queue: QueueQueries,
    private readonly audit: AuditLog,
    private readonly origin: PublicOrigin,
  ) {}

  /** Stands in the log before its first byte leaves. Throws UnreadableQuery for a search that is too wide. */
  async open(actor: Actor, { status, q, format }: ExportDto): Promise<FileToSend> {
    const query = within(q ?? everything, status);
    const first = await this.queue.page(actor, query, atOnce);
    await this.audit.record(this.db.manager, {
      actor,
      action: 'queue.exported',
      subjectKind: 'queue',
      subjectId: status,
      detail: { format },
    });
    const rest = this.pages(actor, query, first);
    const lines = format === 'csv' ? asCsv(rest) : asJson(rest, (path) => this.origin.url(path));
    return { type: types[format], fileName: `replies-${status}.${format}`, stream: Readable.from(lines) };
  }

  private async *pages(
    actor: Actor,
    query: Parameters<QueueQueries['page']>[1],
    first: Awaited<ReturnType<QueueQueries['page']>>,
  ): AsyncGenerator<readonly QueueRow[]> {
    let { items, next } = first;
    yield items;
    while (next !== null) {
      ({ items, next } = await this.queue.page(actor, query, atOnce, next));
      yield items;
    }
  }
}

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

const columns: Readonly<Record<string, (row: QueueRow) => string>> = {
  id: ({ comment }) => comment.id,
  status: ({ comment }) => comment.status,
  createdAt: ({ comment }) => comment.createdAt.toISOString(),
  article: ({ article }) => article.slug,
  articleTitle: ({ article }) => article.title,
  parentId: ({ comment }) => comment.parentId ?? '',
  name: ({ comment }) => comment.author.name,
  website: ({ comment }) => comment.author.website ?? '',
  email: ({ comment }) => comment.email,
  sender: ({ comment }) => comment.person ?? '',
  comment: ({ comment }) => comment.source,
  reasons: ({ comment }) => comment.verdict.reasons.map(({ rule, outcome }) => `${rule} ${outcome}`).join('; '),
  reports: ({ comment }) => String(comment.reportReasons.reduce((sum, { count }) => sum + count, 0)),
  reason: ({ comment }) => comment.reason ?? '',
  code: ({ comment }) => comment.code ?? '',
  version: ({ comment }) => String(comment.version),
};

async function* asCsv(pages: AsyncIterable<readonly QueueRow[]>): AsyncGenerator<string> {
  // A mark by which spreadsheets know UTF-8.
  yield `\ufeff${csvLine(Object.keys(columns))}`;
  for await (const rows of pages)
    yield rows.map((row) => csvLine(Object.values(columns).map((cell) => cell(row)))).join('');
}

async function* asJson(
  pages: AsyncIterable<readonly QueueRow[]>,
  absolute: (path: string) => string,
): AsyncGenerator<string> {
  let comma = '';
  yield '{"items":[';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield comma + rows.map((row) => `\n${JSON.stringify(toQueueItem(row, absolute))}`).join(',');
    comma = ',';
  }
  yield '\n]}\n';
}
