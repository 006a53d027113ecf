import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountQueries } from '../account/account.queries.js';
import { commentMessages } from '../comment/comment.messages.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { moderationMessages } from './moderation.messages.js';
import { NoticeChoices } from './notice-choices.js';
import { NoticeNews } from './notice-news.js';

/**
 * When something waits, each moderator who wants to know how much is to hear of it: a job for each, so that a mailbox which refuses keeps nobody else
 * waiting, and nobody else is written to again when it is tried again.
 */
@Injectable()
export class WaitingNotice implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly handlers: JobHandlers,
    private readonly outbox: Outbox,
    private readonly staff: AccountQueries,
    private readonly choices: NoticeChoices,
    private readonly news: NoticeNews,
  ) {}

  onModuleInit(): void {
    for (const what of ['held', 'reported', 'appealed'] as const)
      this.handlers.on(commentMessages[what], 'waiting-notice', async ({ commentId }) => {
        await this.news.note(what, commentId);
        await this.tellAll();
      });
  }

  private async tellAll(): Promise<void> {
    const moderators = await this.staff.moderators();
    const counting = await this.choices.counting(moderators.map(({ id }) => id));
    await this.db.transaction(async (tx) => {
      for (const staffId of counting) await this.outbox.put(tx, moderationMessages.waiting, { staffId });
    });
  }
}
