import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** What must happen after a commit, saved by that commit. Carries ids only; the handler reads the rest when it runs. */
@Injectable()
export class Outbox {
  async put(tx: EntityManager, kind: string, ids: Readonly<Record<string, string>>): Promise<void> {
    await tx.query('insert into outbox_messages (kind, ids) values ($1, $2)', [kind, JSON.stringify(ids)]);
  }
}
