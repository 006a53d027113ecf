import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ArticleQueries } from '../article/article.queries.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { commentMessages } from './comment.messages.js';
import { type StoredStatus } from './comment-status.js';
import { OutsideChecker } from './outside-checker.service.js';
import { lessonIn } from './rules/lesson.js';
import { type CheckerAnswer } from './rules/checker-answer.js';

interface Row {
  readonly article_id: string;
  readonly status: StoredStatus;
  readonly previous_status: StoredStatus | null;
  readonly judged: string | null;
  readonly by_staff: boolean;
  readonly author_name: string;
  readonly author_website: string | null;
  readonly source: string;
  readonly said: CheckerAnswer['says'];
}

/** Tells the outside checker what moderators decided, where the publisher wants it to hear. No address is ever among it. */
@Injectable()
export class CheckerCorrections implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly handlers: JobHandlers,
    private readonly articles: ArticleQueries,
    private readonly outside: OutsideChecker,
    private readonly origin: PublicOrigin,
  ) {}

  onModuleInit(): void {
    this.handlers.on(commentMessages.taught, 'outside-checker', ({ commentId }) => this.tell(commentId ?? ''));
  }

  /** Ask it before a transaction, not within. */
  async wanted(): Promise<boolean> {
    const { hearsDecisions, checker } = await this.outside.setUp();
    return hearsDecisions && checker !== null;
  }

  /** Of these, the ones that it had an answer for. */
  async noteIn(tx: EntityManager, commentIds: readonly string[]): Promise<void> {
    const rows = await tx.query<{ id: string; article_id: string }[]>(
      `select id, article_id from comments where id = any($1) and verdict->'facts'->'checker'->>'says' <> 'away'`,
      [commentIds],
    );
    for (const { id, article_id: articleId } of rows)
      await this.outbox.put(tx, commentMessages.taught, { commentId: id, articleId });
  }

  /** Reads anew what stands: a decision may have been undone meanwhile. */
  private async tell(commentId: string): Promise<void> {
    const [row] = await this.db.query<Row[]>(
      `select article_id, status, previous_status, verdict->>'status' as judged, by_staff, author_name, author_website, source,
              verdict->'facts'->'checker'->>'says' as said
         from comments where id = $1 and verdict->'facts' ? 'checker'`,
      [commentId],
    );
    if (!row) return;
    const { status, previous_status: previousStatus, judged, by_staff: byStaff, said } = row;
    const decided = lessonIn({ status, previousStatus, judged, byStaff });
    const setUp = await this.outside.setUp();
    if (decided === null || !setUp.hearsDecisions) return;
    await this.outside.correct(setUp, await this.replyIn(row), { decided, said });
  }

  private async replyIn(row: Row) {
    const [article] = await this.articles.byIds([row.article_id]);
    return {
      articleUrl: this.origin.url(article?.path ?? '/'),
      lang: article?.lang ?? 'und',
      name: row.author_name,
      website: row.author_website,
      text: row.source,
      edited: false,
      network: null,
      email: null,
    };
  }
}
