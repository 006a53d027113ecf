import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type Job, type JobResult, PgBoss } from 'pg-boss';
import { DatabasePlace } from '../database/database-place.js';
import { databaseFault } from '../http/postgres-errors.js';
import { errorFields, type LogFields } from '../observe/log-fields.js';
import { type JobHandler, JobHandlers } from './job-handlers.js';
import { Relay } from './relay.js';

const relayEveryMs = 500;

type Ids = Parameters<JobHandler>[0];

/**
 * A batch of jobs comes with one notification, and a worker takes one fetch for each: so it goes on as long as it gets all that
 * it asked for, and looks again by itself for what has to be tried again. Each job of a fetch ends by itself.
 */
const working = {
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 5,
  notifyPollingIntervalSeconds: 5,
} as const;

/** A job whose process was killed is found by its missing heartbeat, and tried again half a minute later at most. */
const seconds = { heartbeat: 15, supervise: 15 } as const;

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
    const boss = new PgBoss({
      connectionString: this.place.directUrl,
      max: 3,
      migrate: false,
      useListenNotify: true,
      superviseIntervalSeconds: seconds.supervise,
      monitorIntervalSeconds: seconds.supervise,
    });
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
        heartbeatSeconds: seconds.heartbeat,
        notify: true,
      });
      await boss.work(queue, working, (jobs: Job<Ids>[]) => this.runInTurn(jobs, handler));
    }
    this.tick();
  }

  private async runInTurn(jobs: readonly Job<Ids>[], handler: JobHandler): Promise<JobResult[]> {
    const results: JobResult[] = [];
    for (const job of jobs) results.push(await this.run(job, handler));
    return results;
  }

  /** All that the queue may keep of a failure is its name: it would write down the whole error, and errors quote addresses and rows. */
  private async run({ id, name, data }: Job<Ids>, handler: JobHandler): Promise<JobResult> {
    try {
      await handler(data);
      return { id, status: 'completed' };
    } catch (error) {
      const known: LogFields = { ...errorFields(error), ...codeOf(error) };
      this.log.warn({ event: 'job-failed', queue: name, jobId: id, ...known });
      return { id, status: 'failed', output: { error: known['error'], code: known['code'] } };
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
