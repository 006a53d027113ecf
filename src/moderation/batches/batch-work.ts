import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CatchingUp } from '../../platform/jobs/catching-up.js';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { moderationMessages } from '../moderation.messages.js';
import { BatchSlice } from './batch-slice.js';

/** Somebody waits for it, and most of its work is the database's. */
const rest = 0.2;

/**
 * Works through batches, soon after one is started and, where a process ended in the middle, soon after the next one opens.
 * Several at once, here or in other instances, take turns.
 */
@Injectable()
export class BatchWork implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly work = new CatchingUp('batches', () => this.slice.next(), rest);
  private closing = false;

  constructor(
    private readonly db: DataSource,
    private readonly slice: BatchSlice,
    private readonly handlers: JobHandlers,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.batch, 'work', ({ batchId = '' }) => this.workOn(batchId));
  }

  onApplicationBootstrap(): void {
    this.work.begin();
  }

  /** Before the jobs wait for theirs to end: this one would go on for long. */
  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    await this.work.end();
  }

  /** All that is to be done; what this house has no time for any more is for another one. */
  private async workOn(batchId: string): Promise<void> {
    await this.work.pass();
    if (this.closing) await this.db.transaction((tx) => this.outbox.put(tx, moderationMessages.batch, { batchId }));
  }
}
