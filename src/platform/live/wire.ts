import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DatabasePlace } from '../database/database-place.js';

/** What one instance tells all of them. PostgreSQL carries up to 8000 bytes, so it names things and does not hold them. */
export interface Notice {
  readonly topic: string;
  readonly event: string;
  readonly data: Readonly<Record<string, string | null>>;
}

export interface Ears {
  hear(notice: Notice): void;
  /** The wire is whole, at last or again: what was told until now is lost. */
  missed(): void;
}

const channel = 'riposte_live';
const firstWaitMs = 500;
const longestWaitMs = 30_000;

/** A connection that died without a word is found out within so long. */
const soundingMs = 30_000;

/**
 * Between instances: PostgreSQL's LISTEN on one connection of this instance, past any pooler. What is told is not kept, so
 * whoever listens must be able to ask for what it missed.
 */
@Injectable()
export class Wire implements OnModuleDestroy {
  private readonly log = new Logger('Wire');
  private readonly ears: Ears[] = [];
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private waitMs = firstWaitMs;
  private stopping = false;

  constructor(
    private readonly place: DatabasePlace,
    private readonly db: DataSource,
  ) {}

  /** For a job, never for a transaction that a reader waits for: a NOTIFY makes commits queue up behind each other. */
  async tell(notice: Notice): Promise<void> {
    await this.tellAll([notice]);
  }

  async tellAll(notices: readonly Notice[]): Promise<void> {
    const payloads = notices.map((notice) => JSON.stringify(notice));
    await this.db.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [channel, payloads]);
  }

  listen(ears: Ears): void {
    this.ears.push(ears);
  }

  /** Only an instance that serves does this. It goes on by itself: while the database is away, with growing pauses. */
  async start(): Promise<void> {
    if (this.stopping) return;
    const client = new pg.Client({
      connectionString: this.place.directUrl,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      keepAlive: true,
      application_name: 'riposte-live',
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.pass(payload ?? ''));
    client.on('error', (error) => this.cut(client, error));
    client.on('end', () => this.cut(client));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.whole(client);
    } catch (error) {
      this.cut(client, error);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.rest();
    await this.client?.end().catch(() => undefined);
  }

  private whole(client: pg.Client): void {
    if (this.client !== client) return;
    this.waitMs = firstWaitMs;
    this.timer = setInterval(() => {
      client.query('select 1').catch((error: unknown) => this.cut(client, error));
    }, soundingMs).unref();
    for (const ears of this.ears) ears.missed();
  }

  /** An error, an end and a failed sounding may all tell of the same cut. */
  private cut(client: pg.Client, error?: unknown): void {
    if (this.client !== client || this.stopping) return;
    this.client = null;
    this.rest();
    client.end().catch(() => undefined);
    const { code, name } = (error ?? {}) as NodeJS.ErrnoException;
    this.log.warn({ event: 'wire-cut', code: code ?? name ?? 'ended', waitMs: this.waitMs });
    this.timer = setTimeout(() => void this.start(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, longestWaitMs);
  }

  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Whoever may use the database may notify, so what is no notice of ours is passed over. */
  private pass(payload: string): void {
    const notice = read(payload);
    if (notice) for (const ears of this.ears) ears.hear(notice);
  }
}

function read(payload: string): Notice | null {
  try {
    const { topic, event, data } = JSON.parse(payload) as Partial<Notice>;
    return typeof topic === 'string' && typeof event === 'string' && data ? { topic, event, data } : null;
  } catch {
    return null;
  }
}
