import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { HookDelivery } from './hook-delivery.entity.js';
import { givesUp, restUntil, tryAgainAt } from './hook-patience.js';
import { type CallOutcome } from './hook-post.js';
import { moderationMessages } from './moderation.messages.js';
import { WebHook } from './web-hook.entity.js';

const house: Actor = { kind: 'system', id: null, name: 'house' };
const keptMs = 30 * 86_400_000;

/** What follows from how a call went. */
@Injectable()
export class HookOutcomes {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async record(hook: WebHook, call: HookDelivery, outcome: CallOutcome): Promise<void> {
    const now = this.clock.now();
    const last = { lastAt: now, lastStatus: outcome.status, lastFault: outcome.fault, lastMs: outcome.ms };
    const arrived = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
    await this.db.transaction(async (tx) => {
      if (arrived) {
        await tx.update(HookDelivery, call.id, { ...last, state: 'delivered', nextAt: null });
        await tx.update(WebHook, hook.id, { failures: 0, failingSince: null, restsUntil: null });
        return;
      }
      const nextAt = tryAgainAt(call.attempts, now);
      await tx.update(HookDelivery, call.id, { ...last, state: nextAt ? 'waiting' : 'failed', nextAt });
      await this.failed(tx, hook, outcome.status === null);
    });
  }

  /** Deliveries after a month; hooks that were removed so long ago. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keptMs);
    await this.db.query(
      'delete from hook_deliveries where id in (select id from hook_deliveries where created_at < $1 limit 1000)',
      [before],
    );
    await this.db.query('delete from web_hooks where removed_at < $1', [before]);
  }

  /** Whoever answers, if only to refuse, is not left alone; after days without one that arrived, it is switched off. */
  private async failed(tx: EntityManager, hook: WebHook, silent: boolean): Promise<void> {
    const now = this.clock.now();
    const failures = hook.failures + 1;
    const failingSince = hook.failingSince ?? now;
    const restsUntil = silent ? restUntil(failures, now) : null;
    await tx.update(WebHook, hook.id, { failures, failingSince, restsUntil });
    if (!givesUp(failingSince, now)) return;
    await tx.update(WebHook, hook.id, { disabledAt: now, disabledFor: 'failing' });
    const detail = { failingSince: failingSince.toISOString() };
    await this.audit.record(tx, {
      actor: house,
      action: 'hook.given-up',
      subjectKind: 'hook',
      subjectId: hook.id,
      detail,
    });
    await this.outbox.put(tx, moderationMessages.hookGivenUp, { hookId: hook.id });
  }
}
