import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type PgBoss } from 'pg-boss';
import { Clock } from '../clock.js';
import { JobHandlers } from './job-handlers.js';

interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly ids: Record<string, string>;
}

const batch = 200;

/** Moves outbox messages into the job queues: taken out and put in by one transaction, so none is lost or doubled on the way. */
@Injectable()
export class Relay {
  constructor(
    private readonly db: DataSource,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
  ) {}

  /** One batch, oldest first; instances skip each other's rows. Returns how many messages it moved. */
  async pass(boss: PgBoss): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await take(tx, this.clock.now());
      const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.query(text, values) }) };
      for (const row of rows) {
        for (const queue of this.handlers.queuesOf(row.kind)) await boss.send(queue, row.ids, { db });
      }
      return rows.length;
    });
  }

  /** Messages that are due and wait to be moved. */
  async waiting(): Promise<number> {
    const [row] = await this.db.query<{ count: number }[]>(
      'select count(*)::int as count from outbox_messages where due_at is null or due_at <= $1',
      [this.clock.now()],
    );
    return row?.count ?? 0;
  }

  /** Runs the handlers of everything that waits, here and now: for tests and for a command that wants its effects done. */
  async drain(): Promise<number> {
    const rows = await this.db.transaction((tx) => take(tx, this.clock.now()));
    for (const row of rows) {
      for (const queue of this.handlers.queuesOf(row.kind)) await this.handlers.queues.get(queue)?.(row.ids);
    }
    return rows.length;
  }
}

/** What is due. */
async function take(tx: EntityManager, now: Date): Promise<OutboxRow[]> {
  const [rows] = await tx.query<[OutboxRow[], number]>(
    `delete from outbox_messages where id in (
       select id from outbox_messages where due_at is null or due_at <= $1 order by id limit ${batch} for update skip locked
     ) returning id, kind, ids`,
    [now],
  );
  return rows.toSorted((a, b) => Number(a.id) - Number(b.id));
}
