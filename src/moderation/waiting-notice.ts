import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountQueries } from '../account/account.queries.js';
import { commentMessages } from '../comment/comment.messages.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { moderationMessages } from './moderation.messages.js';

/**
 * When a reply is held, each moderator is to hear of it: a job for each, so that a mailbox which refuses keeps nobody else
 * waiting, and nobody else is written to again when it is tried again.
 */
@Injectable()
export class WaitingNotice implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly handlers: JobHandlers,
    private readonly outbox: Outbox,
    private readonly staff: AccountQueries,
  ) {}

  onModuleInit(): void {
    this.handlers.on(commentMessages.held, 'waiting-notice', () => this.tellAll());
  }

  private async tellAll(): Promise<void> {
    const moderators = await this.staff.moderators();
    await this.db.transaction(async (tx) => {
      for (const { id } of moderators) await this.outbox.put(tx, moderationMessages.waiting, { staffId: id });
    });
  }
}
