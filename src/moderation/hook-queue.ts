import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { moderationMessages } from './moderation.messages.js';

export interface Call {
  readonly event: string;
  /** What it tells of, and in which version: the same is told once. */
  readonly subject: string;
  readonly body: string;
}

/** Calls that are to be made. Each method joins the caller's transaction. */
@Injectable()
export class HookQueue {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async put(tx: EntityManager, hookIds: readonly string[], { event, subject, body }: Call): Promise<void> {
    const now = this.clock.now();
    for (const hookId of hookIds) {
      await tx.query(
        `insert into hook_deliveries (id, hook_id, event, subject, body, state, created_at, next_at)
         values ($1, $2, $3, $4, $5, 'waiting', $6, $6) on conflict on constraint hook_deliveries_once_key do nothing`,
        [newId(), hookId, event, subject, body, now],
      );
      await this.wake(tx, hookId, now);
    }
  }

  /** Sees to it that the calls of a receiver are looked at then: one message for each second at most. */
  async wake(tx: EntityManager, hookId: string, at: Date): Promise<void> {
    await this.outbox.putLater(
      tx,
      moderationMessages.hook,
      { hookId, second: String(Math.floor(at.getTime() / 1000)) },
      at,
    );
  }
}
