import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { layGround } from '../../src/foundations.js';
import { type DoorOptions, openDoors, type OpenHouse } from '../../src/open-doors.js';
import { Clock } from '../../src/platform/clock.js';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { Relay } from '../../src/platform/jobs/relay.js';
import { freshDatabase, type TestDatabase } from './database.js';

export interface HouseOptions extends DoorOptions {
  /** Over what tests set themselves: no limits, debug log, a port of its own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another house on the same database, with the same keys. */
  readonly beside?: TestHouse;
}

/** The real thing: its own database, listening on a port of its own. Close it. */
export class TestHouse {
  /** Every line of the log so far. */
  readonly log: string[] = [];
  #open: OpenHouse;

  private constructor(
    readonly database: TestDatabase,
    readonly dataDir: string,
    readonly env: Readonly<Record<string, string>>,
    private readonly owner: boolean,
  ) {}

  static async open({ env = {}, beside, ...doors }: HouseOptions = {}): Promise<TestHouse> {
    const database = beside?.database ?? (await freshDatabase());
    const dataDir = beside?.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'riposte-house-'));
    const house = new TestHouse(database, dataDir, { ...defaults(database, dataDir), ...beside?.env, ...env }, !beside);
    await house.start(doors);
    return house;
  }

  async start(doors: DoorOptions = {}): Promise<void> {
    const ground = await layGround(readEnvironment(this.env, this.dataDir));
    this.#open = await openDoors(ground, {
      logTo: { write: (line) => this.log.push(line) },
      ...doors,
      // The house shares its thread with the stories: how late that is says nothing of its own work.
      http: { tooLateMs: Infinity, ...doors.http },
    });
  }

  /** Stops the process's part only; `start` opens it again on the same database. */
  async stop(): Promise<void> {
    await this.#open.app.close();
  }

  async close(): Promise<void> {
    await this.stop();
    if (!this.owner) return;
    await this.database.drop();
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }

  get url(): string {
    return this.#open.url;
  }

  get opened(): OpenHouse {
    return this.#open;
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.#open.app.get(token as unknown as Type<T>, { strict: false });
  }

  /** Asks the database itself. */
  async sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.get(DataSource).query<Row[]>(text, values);
  }

  /** Moves this house's clock ahead for good. */
  turnClock(by: { readonly seconds?: number; readonly hours?: number; readonly days?: number }): void {
    const clock = this.get(Clock);
    const now = clock.now.bind(clock);
    const ms = ((by.seconds ?? 0) + (by.hours ?? 0) * 3600 + (by.days ?? 0) * 86_400) * 1000;
    clock.now = () => new Date(now().getTime() + ms);
  }

  /** Runs the handlers of every outbox message, here and now, and waits for those that the house's own relay has in hand. */
  async drainOutbox(): Promise<void> {
    const relay = this.get(Relay);
    while ((await relay.drain()) > 0 || (await relay.waiting()) > 0);
  }
}

function defaults(database: TestDatabase, dataDir: string): Record<string, string> {
  return {
    DATABASE_URL: database.url,
    ALLOW_UNSAFE_DATABASE: '1',
    SECRET_KEYS: randomBytes(32).toString('base64'),
    DATA_DIR: dataDir,
    PORT: '0',
    REPLY_LIMITS: 'off',
    REPLY_LIMITS_SITE: 'off',
    LOG_LEVEL: 'debug',
  };
}

/** A house for a test file: opened before its stories, closed after them. */
export function houseForStories(options: HouseOptions = {}): () => TestHouse {
  let house: TestHouse;
  beforeAll(async () => {
    house = await TestHouse.open(options);
  }, 30_000);
  afterAll(() => house?.close());
  return () => house;
}
