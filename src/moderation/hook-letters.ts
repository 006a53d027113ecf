import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountQueries } from '../account/account.queries.js';
import { may } from '../account/abilities.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Mailer } from '../platform/mail/mailer.js';
import { moderationMessages } from './moderation.messages.js';

/** Tells those who run web hooks that one was switched off: a letter and a job for each of them. */
@Injectable()
export class HookLetters implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly handlers: JobHandlers,
    private readonly outbox: Outbox,
    private readonly staff: AccountQueries,
    private readonly mailer: Mailer,
    private readonly origin: PublicOrigin,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.hookGivenUp, 'letters', ({ hookId = '' }) => this.tellAll(hookId));
    this.handlers.on(moderationMessages.hookLetter, 'letter', ({ hookId = '', staffId }) => this.tell(hookId, staffId));
  }

  private async tellAll(hookId: string): Promise<void> {
    const running = (await this.staff.moderators()).filter(({ role }) => may(role, 'run-web-hooks'));
    await this.db.transaction(async (tx) => {
      for (const { id } of running) await this.outbox.put(tx, moderationMessages.hookLetter, { hookId, staffId: id });
    });
  }

  private async tell(hookId: string, staffId: string | undefined): Promise<void> {
    const member = (await this.staff.moderators()).find(({ id }) => id === staffId);
    if (!member) return;
    const link = this.origin.url(`/staff/hooks/${hookId}`);
    await this.mailer.send({
      to: member.email,
      subject: 'A web hook was switched off',
      text: `Nothing has arrived there for three days, so it is called no more. Look at it, and switch it on again:\n${link}\n`,
    });
  }
}
