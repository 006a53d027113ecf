import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountQueries } from '../account/account.queries.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Mailer } from '../platform/mail/mailer.js';
import { moderationMessages } from './moderation.messages.js';
import { NoticesOff } from './notices-off.service.js';
import { OldQueueQueries } from './old-queue.queries.js';

/** Tells one member that replies wait too long: a number and a link, and nothing of the replies. */
@Injectable()
export class OldQueueLetters implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly staff: AccountQueries,
    private readonly queue: OldQueueQueries,
    private readonly mailer: Mailer,
    private readonly origin: PublicOrigin,
    private readonly off: NoticesOff,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.queueOld, 'letter', ({ staffId }) => this.tell(staffId));
  }

  /** Reads anew who works here and what waits, of what they reach: both may have changed since. */
  private async tell(staffId: string | undefined): Promise<void> {
    const member = (await this.staff.moderators()).find(({ id }) => id === staffId);
    const old = member && (await this.queue.forWhom(member));
    if (!old) return;
    const subject = `Replies have waited for more than ${old.hours === 1 ? 'an hour' : `${old.hours} hours`}`;
    await this.mailer.send({
      to: member.email,
      subject,
      text: `${subject}:\n${this.origin.url('/moderation')}\n\nYou are told this once, until the queue is in time again.\n`,
      stopAt: this.off.url(member.id),
    });
  }
}
