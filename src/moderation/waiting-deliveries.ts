import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountQueries } from '../account/account.queries.js';
import { ModeratedComments } from '../comment/moderated-comments.queries.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { moderationMessages } from './moderation.messages.js';
import { WaitingLetters } from './waiting-letters.js';

/** Tells one moderator that replies wait: a number and a link, and nothing of the replies. */
@Injectable()
export class WaitingDeliveries implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly comments: ModeratedComments,
    private readonly staff: AccountQueries,
    private readonly letters: WaitingLetters,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.waiting, 'letter', ({ staffId }) => this.tell(staffId));
  }

  /** Reads anew who works here and what waits: both may have changed since. */
  private async tell(staffId: string | undefined): Promise<void> {
    const moderator = (await this.staff.moderators()).find(({ id }) => id === staffId);
    const { held } = await this.comments.counts();
    if (moderator && held > 0) await this.letters.send(moderator, held);
  }
}
