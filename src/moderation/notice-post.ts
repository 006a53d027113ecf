import { Injectable } from '@nestjs/common';
import { type NotifiedModerator } from '../account/staff.view.js';
import { CommentMissing } from '../comment/comment.errors.js';
import { type Waiting } from '../comment/what-waits.queries.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { Mailer } from '../platform/mail/mailer.js';
import { RateLimits } from '../platform/security/rate-limits.js';
import { letterAbout, letterTogether, mostTogether, type Written } from './notice-letters.js';
import { NoticesOff } from './notices-off.service.js';
import { type Notice } from './notices.view.js';
import { QueueQueries } from './queue.queries.js';

/** A flood of replies must not become a flood of mail: so many letters of one thing each, and what is over them together. */
const alone = [{ count: 6, seconds: 3600 }];
const together = [{ count: 1, seconds: 600 }];
/** Longer than a post office may take; after a kill midway, the time until another try may begin. */
const oneAtATime = [{ count: 1, seconds: 60 }];

export interface Posted {
  readonly told: readonly Waiting[];
  /** Until the next letter may be written; 0 when it may at once. */
  readonly waitSeconds: number;
}

@Injectable()
export class NoticePost {
  constructor(
    private readonly limits: RateLimits,
    private readonly mailer: Mailer,
    private readonly origin: PublicOrigin,
    private readonly queue: QueueQueries,
    private readonly off: NoticesOff,
  ) {}

  /**
   * Writes one letter, where there is room for one. Counts as sent only when it is: a process that is killed midway leaves a letter
   * that is still to be written, and at worst one that comes twice. Throws BeingWritten, and what the mailer throws.
   */
  async send(member: NotifiedModerator, waiting: readonly Waiting[], each: boolean): Promise<Posted> {
    const single = each && (await this.limits.waitFor('notice', member.id, alone)) === 0;
    const [what, limit] = single ? (['notice', alone] as const) : (['notice-digest', together] as const);
    const waitSeconds = await this.limits.waitFor(what, member.id, limit);
    if (waitSeconds > 0) return { told: [], waitSeconds };
    if ((await this.limits.spend('notice-try', member.id, oneAtATime)) > 0) throw new BeingWritten();
    try {
      const link = (path: string) => this.origin.url(path);
      const told = single ? waiting.slice(0, 1) : waiting;
      const notices = await this.notices(member, told.slice(0, mostTogether));
      const [first] = notices;
      if (first)
        await this.mail(member, single ? letterAbout(first, link) : letterTogether(notices, told.length, link));
      await this.limits.spend(what, member.id, limit);
      return { told, waitSeconds: 0 };
    } finally {
      await this.limits.forgive('notice-try', member.id, oneAtATime);
    }
  }

  private mail({ id, email }: NotifiedModerator, { subject, text }: Written): Promise<void> {
    return this.mailer.send({ to: email, subject, text, stopAt: this.off.url(id) });
  }

  /** Without those whose authors withdrew them in the same moment. */
  private async notices(member: NotifiedModerator, waiting: readonly Waiting[]): Promise<Notice[]> {
    const found = await Promise.all(
      waiting.map(({ commentId }) =>
        this.queue.row({ kind: 'staff', id: member.id, name: member.name }, commentId).catch(orNull),
      ),
    );
    return waiting.flatMap(({ commentId, what }, index) => {
      const row = found[index];
      if (!row) return [];
      const { comment, article } = row;
      return [{ what, commentId, article: article.title, author: comment.author.name, source: comment.source }];
    });
  }
}

function orNull(error: unknown): null {
  if (error instanceof CommentMissing) return null;
  throw error;
}

/** Another job has the letter in hand, here or in another instance; or had, and was killed. */
class BeingWritten extends Error {
  override readonly name = 'BeingWritten';
}
