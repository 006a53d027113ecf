import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountQueries } from '../account/account.queries.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { Repeating } from '../platform/jobs/repeating.js';
import { moderationMessages } from './moderation.messages.js';
import { NoticeChoices } from './notice-choices.js';
import { OldQueueQueries } from './old-queue.queries.js';

const everyMs = 60_000;
const everybody = { id: null };

/** Looks every minute whether somebody waits too long. Staff are told once, until it has been made good. */
@Injectable()
export class OldQueueWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeating = new Repeating('old-queue', everyMs, () => this.look());

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly queue: OldQueueQueries,
    private readonly staff: AccountQueries,
    private readonly choices: NoticeChoices,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.repeating.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.repeating.stop();
  }

  async look(): Promise<void> {
    const old = await this.queue.forWhom(everybody);
    if (old) await this.begin();
    else await this.db.query('delete from queue_alerts');
  }

  /** Of two instances that notice it at once, one tells. */
  private async begin(): Promise<void> {
    const known = await this.db.query<unknown[]>('select 1 from queue_alerts');
    if (known.length > 0) return;
    const members = await this.staff.moderators();
    const choices = await Promise.all(members.map(({ id }) => this.choices.of(id)));
    await this.db.transaction(async (tx) => {
      const begun = await tx.query<unknown[]>(
        'insert into queue_alerts (began_at) values ($1) on conflict do nothing returning 1',
        [this.clock.now()],
      );
      if (begun.length === 0) return;
      for (const [index, { id }] of members.entries())
        if (choices[index] !== 'none') await this.outbox.put(tx, moderationMessages.queueOld, { staffId: id });
    });
  }
}
