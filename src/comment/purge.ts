import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { saidBeforeMs } from './said-before.js';

const hour = 3_600_000;
const day = 24 * hour;

/** How long what is kept about a sender lasts, in milliseconds; docs/privacy.md says the same. */
export const keptFor = { idempotencyKey: 2 * day, clientKey: 30 * day, saidWords: saidBeforeMs } as const;

/** Forgets what has served its purpose: every hour, on every instance, in slices that lock little. */
@Injectable()
export class Purge implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.pass().catch(() => undefined), hour).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Safe to run twice and beside itself. A pass that fails leaves its rows to the next one. */
  async pass(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.db.query('delete from idempotency_keys where created_at < $1', [new Date(now - keptFor.idempotencyKey)]);
    await this.db.query('update comments set client_key = null where client_key is not null and created_at < $1', [
      new Date(now - keptFor.clientKey),
    ]);
    await this.db.query(
      'update comment_reports set reader_key = null where reader_key is not null and created_at < $1',
      [new Date(now - keptFor.clientKey)],
    );
    await this.db.query('delete from said_words where said_at < $1', [new Date(now - keptFor.saidWords)]);
    await this.db.query('delete from spent_challenges where expires_at < $1', [new Date(now)]);
  }
}
