import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { moderationMessages } from './moderation.messages.js';
import { NoticeChoices } from './notice-choices.js';
import { tellAt } from './notice-times.js';
import { type NoticeHow, type NoticeKind } from './notices.view.js';

/** Notes down, for everybody who reads letters about it, that something came; and sees to a letter when its time has come. */
@Injectable()
export class NoticeNews {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly choices: NoticeChoices,
  ) {}

  /** Twice is as good as once: what is noted already stays, and so does the letter that is under way. */
  async note(what: NoticeKind, commentId: string | undefined): Promise<void> {
    const readers = await this.choices.reading();
    if (readers.length === 0) return;
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.query(
        `insert into notices_due (staff_id, comment_id, what, at)
         select reader, c.id, $2, $3 from unnest($4::uuid[]) as reader, (select $1::uuid as id) c
          where exists (select 1 from comments where id = c.id)
         on conflict do nothing`,
        [commentId, what, now, readers.map(({ staffId }) => staffId)],
      );
      for (const { staffId, how } of readers)
        await this.outbox.putLater(tx, moderationMessages.notice, { staffId, how }, tellAt(how as Telling, now));
    });
  }
}

type Telling = Exclude<NoticeHow, 'none' | 'count'>;
