import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import { DeskNews } from '../desk-news.js';
import { moderationMessages } from '../moderation.messages.js';

/** Tells the desks what a stretch of a batch has decided, each by itself: for them it is a decision like any other. */
@Injectable()
export class BatchNews implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly handlers: JobHandlers,
    private readonly news: DeskNews,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.decidedMany, 'desk', ({ batchId, first, last }) =>
      this.tell(batchId, first, last),
    );
  }

  private async tell(...stretch: readonly (string | undefined)[]): Promise<void> {
    const rows = await this.db.query<{ comment_id: string }[]>(
      `select comment_id from batch_comments
        where batch_id = $1 and comment_id between $2 and $3 and fate in ('decided', 'put-back')`,
      [...stretch],
    );
    await this.news.decidedAll(rows.map((row) => row.comment_id));
  }
}
