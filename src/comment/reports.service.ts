import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Allowances, type Claim } from '../platform/security/allowances.js';
import { Sealer } from '../platform/security/sealer.js';
import { Settings } from '../platform/settings/settings.js';
import { type ReportDto } from './comment.dto.js';
import { CommentMissing, TooManyReports } from './comment.errors.js';
import { commentMessages } from './comment.messages.js';
import { CommentReport } from './comment-report.entity.js';
import { ReportedComments } from './reported-comments.js';
import { hideAfterReports } from './reply-settings.js';
import { lockInThread } from './thread-lock.js';

const reportLimits = [
  { count: 10, seconds: 600 },
  { count: 40, seconds: 86_400 },
];

/** Takes reports. A second one by the same reader is answered like the first and changes nothing. */
@Injectable()
export class Reports implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly allowances: Allowances,
    private readonly settings: Settings,
    private readonly reported: ReportedComments,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.settings.define(hideAfterReports);
  }

  /** For a face to ask before it reads what was sent. Counts nothing. Throws TooManyReports. */
  async admit(client: string): Promise<void> {
    refuse(await this.allowances.waitFor([claimOf(client)]));
  }

  /** Of a published comment, or of one that reports have hidden meanwhile. Throws TooManyReports, CommentMissing. */
  async report(commentId: string, { reason, text }: ReportDto, client: string): Promise<void> {
    refuse(await this.allowances.take([claimOf(client)]));
    const threshold = await this.settings.get(hideAfterReports);
    await this.db.transaction(async (tx) => {
      const comment = await lockInThread(tx, commentId);
      const hidden = comment.status === 'held' && (await this.reported.hasOpen(tx, commentId));
      if (comment.status !== 'published' && !hidden) throw new CommentMissing();
      const readerKey = this.sealer.digest('report', `${commentId} ${client}`);
      const isNew = await this.add(tx, { commentId, readerKey, reason, text: text ?? null });
      if (isNew) await this.outbox.put(tx, commentMessages.reported, { commentId, articleId: comment.articleId });
      if (!isNew || hidden || threshold === 0) return;
      const open = await tx.countBy(CommentReport, { commentId, resolvedAt: IsNull() });
      if (open >= threshold) await this.reported.hide(tx, comment, open);
    });
  }

  private async add(
    tx: EntityManager,
    report: Pick<CommentReport, 'commentId' | 'readerKey' | 'reason' | 'text'>,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into comment_reports (id, comment_id, reader_key, reason, text, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint comment_reports_reader_key do nothing returning 1`,
      [newId(), report.commentId, report.readerKey, report.reason, report.text, this.clock.now()],
    );
    return rows.length > 0;
  }
}

function claimOf(client: string): Claim {
  return { what: 'report', who: client, limits: reportLimits };
}

function refuse(waitSeconds: number): void {
  if (waitSeconds > 0) throw new TooManyReports(waitSeconds);
}
