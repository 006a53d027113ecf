import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, type Page } from '../platform/page.js';
import { HookDelivery } from './hook-delivery.entity.js';
import { HookMissing } from './hooks.errors.js';
import { type DeliveryView, type HookView } from './hooks.view.js';
import { WebHook } from './web-hook.entity.js';

/** Whom the house calls, and how that went. */
@Injectable()
export class HookQueries {
  constructor(private readonly db: DataSource) {}

  /** In the order in which they were added. */
  async all(): Promise<HookView[]> {
    const hooks = await this.db.manager.find(WebHook, { where: { removedAt: IsNull() }, order: { id: 'asc' } });
    return hooks.map(toHookView);
  }

  /** Throws HookMissing. */
  async one(id: string): Promise<HookView> {
    const hook = await this.db.manager.findOneBy(WebHook, { id, removedAt: IsNull() });
    if (!hook) throw new HookMissing();
    return toHookView(hook);
  }

  /** Newest first. Throws HookMissing. */
  async deliveries(hookId: string, limit: number, after?: string): Promise<Page<DeliveryView>> {
    await this.one(hookId);
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const rows = await this.db.manager.find(HookDelivery, {
      where: { hookId, ...(mark ? { id: LessThan(mark) } : {}) },
      order: { id: 'desc' },
      take: limit + 1,
    });
    const items = rows.slice(0, limit).map(toDeliveryView);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor(last.id) : null };
  }
}

export function toHookView(hook: WebHook): HookView {
  const { id, url, events, createdAt, disabledAt, disabledFor, failingSince } = hook;
  return { id, url, events, enabled: disabledAt === null, gaveUp: disabledFor === 'failing', createdAt, failingSince };
}

function toDeliveryView(row: HookDelivery): DeliveryView {
  const { id, event, state, createdAt, attempts, nextAt, lastAt, lastStatus, lastFault, lastMs, body } = row;
  return { id, event, state, createdAt, attempts, nextAt, lastAt, lastStatus, lastFault, lastMs, body };
}
