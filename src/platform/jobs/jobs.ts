import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type Job, PgBoss } from 'pg-boss';
import { DatabasePlace } from '../database/database-place.js';
import { databaseFault } from '../http/postgres-errors.js';
import { errorFields, type LogFields } from '../observe/log-fields.js';
import { type JobHandler, JobHandlers } from './job-handlers.js';
import { Relay } from './relay.js';

const relayEveryMs = 500;

type Ids = Parameters<JobHandler>[0];

/** All that the queue may keep of a failure: it writes down errors word for word, and theirs quote addresses and rows. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
}

/** Runs what the outbox asks for, with retries that grow from seconds to hours; what fails for good stays visible as failed. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private boss: PgBoss | null = null;
  private timer: NodeJS.Timeout | null = null;
  private relaying: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly place: DatabasePlace,
    private readonly handlers: JobHandlers,
    private readonly relay: Relay,
  ) {}

  /** Only an instance that serves does this; a command leaves its messages to it. */
  async start(): Promise<void> {
    const boss = new PgBoss({ connectionString: this.place.directUrl, max: 3, migrate: false, useListenNotify: true });
    boss.on('error', (error) =>
      this.log.warn({ event: 'jobs-error', code: (error as NodeJS.ErrnoException).code ?? error.name }),
    );
    await boss.start();
    this.boss = boss;
    for (const [queue, handler] of this.handlers.queues) {
      await boss.createQueue(queue, {
        retryLimit: 12,
        retryDelay: 5,
        retryBackoff: true,
        retryDelayMax: 3600,
        notify: true,
      });
      await boss.work<Ids>(queue, { pollingIntervalSeconds: 5 }, async (jobs) => {
        for (const job of jobs) await this.run(job, handler);
      });
    }
    this.tick();
  }

  private async run({ id, name, data }: Job<Ids>, handler: JobHandler): Promise<void> {
    try {
      await handler(data);
    } catch (error) {
      const known: LogFields = { ...errorFields(error), ...codeOf(error) };
      this.log.warn({ event: 'job-failed', queue: name, jobId: id, ...known });
      throw new JobFailed([known['error'], known['code']].filter(Boolean).join(' '));
    }
  }

  private tick(): void {
    if (this.stopping || !this.boss) return;
    this.relaying = this.relay
      .pass(this.boss)
      .catch((error: Error) => this.log.warn({ event: 'relay-error', code: databaseFault(error)?.code ?? error.name }))
      .finally(() => {
        if (!this.stopping) this.timer = setTimeout(() => this.tick(), relayEveryMs);
      });
  }

  /** Not later: a job at work still needs the pool, which is closed together with the rooms. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    await this.relaying;
    await this.boss?.stop({ graceful: true, timeout: 4000 });
  }
}

function codeOf(error: unknown): { code?: string } {
  const fault = databaseFault(error);
  return fault ? { code: fault.code } : {};
}
