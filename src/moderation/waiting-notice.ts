import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountQueries } from '../account/account.queries.js';
import { commentMessages } from '../comment/comment.messages.js';
import { ModeratedComments } from '../comment/moderated-comments.queries.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { WaitingLetters } from './waiting-letters.js';

/** Tells each moderator that replies wait: a number and a link, and nothing of the replies. */
@Injectable()
export class WaitingNotice implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly comments: ModeratedComments,
    private readonly staff: AccountQueries,
    private readonly letters: WaitingLetters,
  ) {}

  onModuleInit(): void {
    this.handlers.on(commentMessages.held, 'waiting-notice', () => this.tell());
  }

  private async tell(): Promise<void> {
    const { held } = await this.comments.counts();
    if (held === 0) return;
    for (const moderator of await this.staff.moderators()) await this.letters.send(moderator, held);
  }
}
