import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** What must happen after a commit, saved by that commit. Carries ids only; the handler reads the rest when it runs. */
@Injectable()
export class Outbox {
  async put(tx: EntityManager, kind: string, ids: Readonly<Record<string, string>>): Promise<void> {
    await tx.query('insert into outbox_messages (kind, ids) values ($1, $2)', [kind, JSON.stringify(ids)]);
  }

  async putAll(tx: EntityManager, kind: string, all: readonly Readonly<Record<string, string>>[]): Promise<void> {
    if (all.length === 0) return;
    await tx.query('insert into outbox_messages (kind, ids) select $1, value from jsonb_array_elements($2)', [
      kind,
      JSON.stringify(all),
    ]);
  }

  /** Not before then. While the same message waits already, that one is enough, and its time holds. */
  async putLater(tx: EntityManager, kind: string, ids: Readonly<Record<string, string>>, dueAt: Date): Promise<void> {
    await tx.query(
      `insert into outbox_messages (kind, ids, due_at) values ($1, $2, $3)
       on conflict (kind, ids) where due_at is not null do nothing`,
      [kind, JSON.stringify(ids), dueAt],
    );
  }
}
