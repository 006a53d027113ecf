import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { HookDelivery } from './hook-delivery.entity.js';
import { HookOutcomes } from './hook-outcomes.js';
import { HookPost } from './hook-post.js';
import { HookQueue } from './hook-queue.js';
import { moderationMessages } from './moderation.messages.js';
import { WebHook } from './web-hook.entity.js';

/** A call that was being made when its process was killed is made again then. */
const leaseMs = 60_000;
/** Other receivers wait so long at most: then it is their turn. */
const turnMs = 10_000;

/** Makes the calls of one receiver, oldest first; one that is silent costs one attempt and is left alone for a while. */
@Injectable()
export class HookSender implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
    private readonly queue: HookQueue,
    private readonly post: HookPost,
    private readonly outcomes: HookOutcomes,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.hook, 'calls', ({ hookId = '' }) => this.takeTurn(hookId));
  }

  private async takeTurn(hookId: string): Promise<void> {
    const began = performance.now();
    while (performance.now() - began < turnMs) {
      const hook = await this.db.manager.findOneBy(WebHook, { id: hookId, disabledAt: IsNull(), removedAt: IsNull() });
      const resting = hook?.restsUntil && hook.restsUntil > this.clock.now();
      const call = hook && !resting ? await this.claim(hookId) : null;
      if (!hook || !call) break;
      await this.outcomes.record(hook, call, await this.post.send(hook, call));
    }
    await this.outcomes.forgetOld();
    await this.wakeForTheNext(hookId);
  }

  /** No other instance makes it at the same time. */
  private async claim(hookId: string): Promise<HookDelivery | null> {
    const now = this.clock.now();
    const [rows] = await this.db.query<[{ id: string }[], number]>(
      `update hook_deliveries set next_at = $2, attempts = attempts + 1 where id = (
         select id from hook_deliveries where hook_id = $1 and state = 'waiting' and next_at <= $3
          order by id limit 1 for update skip locked)
       returning id`,
      [hookId, new Date(now.getTime() + leaseMs), now],
    );
    const [row] = rows;
    return row ? this.db.manager.findOneBy(HookDelivery, { id: row.id }) : null;
  }

  private async wakeForTheNext(hookId: string): Promise<void> {
    const [row] = await this.db.query<{ at: Date | null }[]>(
      `select greatest(min(d.next_at), min(h.rests_until)) as at
         from hook_deliveries d join web_hooks h on h.id = d.hook_id
        where d.hook_id = $1 and d.state = 'waiting' and h.disabled_at is null and h.removed_at is null`,
      [hookId],
    );
    const at = row?.at;
    if (at) await this.db.transaction((tx) => this.queue.wake(tx, hookId, at));
  }
}
