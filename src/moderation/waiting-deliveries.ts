import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountQueries } from '../account/account.queries.js';
import { AppealQueries } from '../comment/appeals.queries.js';
import { QueueCounts } from '../comment/queue-counts.service.js';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { moderationMessages } from './moderation.messages.js';
import { NoticeChoices } from './notice-choices.js';
import { WaitingLetters } from './waiting-letters.js';

/** Tells one moderator that replies wait: a number and a link, and nothing of the replies. */
@Injectable()
export class WaitingDeliveries implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly handlers: JobHandlers,
    private readonly queue: QueueCounts,
    private readonly appeals: AppealQueries,
    private readonly choices: NoticeChoices,
    private readonly staff: AccountQueries,
    private readonly letters: WaitingLetters,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.waiting, 'letter', ({ staffId }) => this.tell(staffId));
  }

  /** Reads anew who works here and what waits: both may have changed since. */
  private async tell(staffId: string | undefined): Promise<void> {
    const moderator = (await this.staff.moderators()).find(({ id }) => id === staffId);
    if (!moderator || (await this.choices.of(moderator.id)) !== 'count') return;
    const [{ held, reported }, appeals] = await Promise.all([
      this.queue.counts(moderator),
      this.appeals.openCount(moderator),
    ]);
    if (held + reported + appeals === 0) return;
    const wait = await this.letters.send(moderator, { held, reported, appeals });
    if (wait > 0) await this.tellLater(moderator.id, wait);
  }

  /** So that the last reply of a crowd is heard of as well: one more letter when the next may be written, however many came. */
  private async tellLater(staffId: string, seconds: number): Promise<void> {
    const dueAt = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.db.transaction((tx) => this.outbox.putLater(tx, moderationMessages.waiting, { staffId }, dueAt));
  }
}
