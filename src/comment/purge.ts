import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { databaseFault } from '../platform/http/postgres-errors.js';
import { bansKeptDays } from './bans.view.js';
import { QueueCounts } from './queue-counts.service.js';
import { notesKeptDays } from './people.view.js';
import { saidBeforeMs } from './said-before.js';

const minute = 60_000;
const hour = 3_600_000;
const day = 24 * hour;

/** How long what is kept about a sender lasts, in milliseconds; docs/privacy.md says the same. */
export const keptFor = {
  ban: bansKeptDays * day,
  note: notesKeptDays * day,
  idempotencyKey: 2 * day,
  clientKey: 30 * day,
  saidWords: saidBeforeMs,
} as const;

/** So few rows at once that a backlog neither locks for long nor runs into the statement time-out. */
const slice = 1000;

/** Forgets what has served its purpose, and sums up what was counted: soon after the start, then every hour, on every instance. */
@Injectable()
export class Purge implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Purge');
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly queueCounts: QueueCounts,
  ) {}

  onApplicationBootstrap(): void {
    this.passAfter(minute);
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  /** Safe to run twice and beside itself. A pass that fails leaves its rows to the next one. */
  async pass(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.inSlices(
      `delete from idempotency_keys where key_digest in
         (select key_digest from idempotency_keys where created_at < $1 limit $2)`,
      new Date(now - keptFor.idempotencyKey),
    );
    await this.inSlices(
      `update comments set client_key = null where id in
         (select id from comments where client_key is not null and created_at < $1 limit $2)`,
      new Date(now - keptFor.clientKey),
    );
    await this.inSlices(
      `update comment_reports set reader_key = null where id in
         (select id from comment_reports where reader_key is not null and created_at < $1 limit $2)`,
      new Date(now - keptFor.clientKey),
    );
    await this.inSlices(
      'delete from said_words where ctid in (select ctid from said_words where said_at < $1 limit $2)',
      new Date(now - keptFor.saidWords),
    );
    await this.inSlices(
      'delete from spent_challenges where ctid in (select ctid from spent_challenges where expires_at < $1 limit $2)',
      new Date(now),
    );
    await this.inSlices(
      `delete from bans where id in
         (select id from bans
           where case kind when 'person' then made_at else coalesce(over_at, ends_at) end < $1 limit $2)`,
      new Date(now - keptFor.ban),
    );
    await this.queueCounts.sumUp();
    await this.inSlices(
      'delete from person_notes where id in (select id from person_notes where written_at < $1 limit $2)',
      new Date(now - keptFor.note),
    );
  }

  private passAfter(ms: number): void {
    this.timer = setTimeout(() => {
      void this.pass()
        .catch((error: Error) =>
          this.log.warn({ event: 'purge-failed', code: databaseFault(error)?.code ?? error.name }),
        )
        .finally(() => {
          if (!this.stopped) this.passAfter(hour);
        });
    }, ms).unref();
  }

  private async inSlices(statement: string, before: Date): Promise<void> {
    let count = slice;
    while (count === slice && !this.stopped)
      [, count] = await this.db.query<[unknown[], number]>(statement, [before, slice]);
  }
}
