import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';

/** How long the queue keeps people waiting. */
@Injectable()
export class OldestWaiting {
  constructor(private readonly db: DataSource) {}

  /** When the reply came that has waited longest, of those that the actor reaches; null when none waits. */
  async heldSince(actor: Pick<Actor, 'id'>): Promise<Date | null> {
    const [row] = await this.db.query<{ created_at: Date }[]>(
      `select created_at from comments where status = 'held' and ${withinReach('article_id', '$1')} order by id limit 1`,
      [actor.id],
    );
    return row?.created_at ?? null;
  }
}
