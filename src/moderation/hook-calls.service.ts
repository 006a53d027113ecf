import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { testPayload } from './hook-payload.js';
import { HookDelivery } from './hook-delivery.entity.js';
import { HookQueue } from './hook-queue.js';
import { DeliveryMissing } from './hooks.errors.js';
import { HookQueries } from './hooks.queries.js';
import { testEvent } from './hooks.view.js';

/** Calls that a person asks for. */
@Injectable()
export class HookCalls {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly hooks: HookQueries,
    private readonly queue: HookQueue,
    private readonly audit: AuditLog,
  ) {}

  /** Throws HookMissing. */
  async test(actor: Actor, hookId: string): Promise<void> {
    await this.hooks.one(hookId);
    const call = { event: testEvent, subject: newId(), body: testPayload(hookId, this.clock.now()) };
    await this.db.transaction(async (tx) => {
      await this.queue.put(tx, [hookId], call);
      await this.audit.record(tx, { actor, action: 'hook.tested', subjectKind: 'hook', subjectId: hookId });
    });
  }

  /** The same again, under its own id, with all attempts before it. Throws HookMissing, DeliveryMissing. */
  async redeliver(actor: Actor, hookId: string, deliveryId: string): Promise<void> {
    await this.hooks.one(hookId);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const where = { id: deliveryId, hookId };
      const { affected } = await tx.update(HookDelivery, where, { state: 'waiting', attempts: 0, nextAt: now });
      if (!affected) throw new DeliveryMissing();
      await this.queue.wake(tx, hookId, now);
      const detail = { delivery: deliveryId };
      await this.audit.record(tx, {
        actor,
        action: 'hook.redelivered',
        subjectKind: 'hook',
        subjectId: hookId,
        detail,
      });
    });
  }
}
