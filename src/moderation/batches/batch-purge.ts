import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { CatchingUp } from '../../platform/jobs/catching-up.js';

const day = 24 * 3_600_000;

/** How long a batch stays after something last happened to it, in milliseconds; docs/privacy.md says the same. */
export const keptFor = { neverStarted: day, started: 90 * day } as const;

/** Forgets which replies were in old batches. What was decided stands in the record of each, for good. */
@Injectable()
export class BatchPurge implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly work = new CatchingUp('batch-purge', () => this.forgetOne());

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.work.begin();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.work.end();
  }

  /** Returns how many it forgot. Safe beside itself, and never one that is at work. */
  pass(): Promise<number> {
    return this.work.pass();
  }

  private async forgetOne(): Promise<number> {
    const now = this.clock.now().getTime();
    const [, count] = await this.db.query<[unknown[], number]>(
      `delete from batches where id in (
         select id from batches
          where state not in ('running', 'undoing') and worked_at < case state when 'frozen' then $1::timestamptz else $2 end
          limit 1 for update skip locked)`,
      [new Date(now - keptFor.neverStarted), new Date(now - keptFor.started)],
    );
    return count;
  }
}
