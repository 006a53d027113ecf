import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { InvalidInput } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { Sealer } from '../platform/security/sealer.js';
import { newHookSecret } from './hook-signature.js';
import { hookUrl } from './hook-url.js';
import { type AddHookDto, type ChangeHookDto } from './hooks.dto.js';
import { HookMissing } from './hooks.errors.js';
import { toHookView } from './hooks.queries.js';
import { type HookView } from './hooks.view.js';
import { WebHook } from './web-hook.entity.js';

export interface AddedHook {
  readonly hook: HookView;
  /** Kept sealed, so it is shown once. */
  readonly secret: string;
}

/** What a change was, for the page that offers to undo it. */
export interface ChangedHook {
  readonly hook: HookView;
  readonly was: HookView;
}

/** Whom the house calls is the publisher's to say. */
@Injectable()
export class Hooks {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly config: Config,
    private readonly audit: AuditLog,
  ) {}

  /** Throws InvalidInput. */
  async add(actor: Actor, { url, events }: AddHookDto): Promise<AddedHook> {
    const [id, secret, kept] = [newId(), newHookSecret(), this.readUrl(url)];
    return this.db.transaction(async (tx) => {
      const row = { id, url: kept, events: [...new Set(events)], createdAt: this.clock.now() };
      await tx.insert(WebHook, { ...row, secretSealed: this.sealer.sealText(secret, sealedAs(id)) });
      await this.record(tx, actor, 'hook.added', id, { host: hostOf(kept), events: row.events });
      return { secret, hook: toHookView(await tx.findOneByOrFail(WebHook, { id })) };
    });
  }

  /** Switched on again, it starts afresh. Throws HookMissing, InvalidInput. */
  async change(actor: Actor, id: string, { url, events, enabled }: ChangeHookDto): Promise<ChangedHook> {
    const kept = this.readUrl(url);
    return this.db.transaction(async (tx) => {
      const was = toHookView(await this.locked(tx, id));
      const off = enabled ? null : ('staff' as const);
      const disabled =
        was.enabled === enabled ? {} : { disabledAt: enabled ? null : this.clock.now(), disabledFor: off };
      const afresh = enabled ? { failures: 0, failingSince: null, restsUntil: null } : {};
      await tx.update(WebHook, id, { url: kept, events: [...new Set(events)], ...disabled, ...afresh });
      const hook = toHookView(await tx.findOneByOrFail(WebHook, { id }));
      await this.record(tx, actor, 'hook.changed', id, { from: told(was), to: told(hook) });
      return { hook, was };
    });
  }

  /** Can be put back for a month. Throws HookMissing. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.locked(tx, id);
      await tx.update(WebHook, id, { removedAt: this.clock.now() });
      await this.record(tx, actor, 'hook.removed', id, {});
    });
  }

  /** Throws HookMissing. */
  async putBack(actor: Actor, id: string): Promise<HookView> {
    return this.db.transaction(async (tx) => {
      const found = await tx.findOneBy(WebHook, { id, removedAt: Not(IsNull()) });
      if (!found) throw new HookMissing();
      await tx.update(WebHook, id, { removedAt: null });
      await this.record(tx, actor, 'hook.put-back', id, {});
      return toHookView(await tx.findOneByOrFail(WebHook, { id }));
    });
  }

  private async locked(tx: EntityManager, id: string): Promise<WebHook> {
    const where = { id, removedAt: IsNull() };
    const hook = await tx.findOne(WebHook, { where, lock: { mode: 'pessimistic_write' } });
    if (!hook) throw new HookMissing();
    return hook;
  }

  private readUrl(url: string): string {
    const kept = hookUrl(url, this.config.privateHooksAllowed);
    if (kept !== null) return kept;
    const message = 'please give a public address that begins with https://.';
    throw new InvalidInput([{ field: 'url', code: 'not-a-url', message }]);
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    subjectId: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(tx, { actor, action, subjectKind: 'hook', subjectId, detail });
  }
}

/** The seal opens for this hook and nowhere else. */
export function sealedAs(hookId: string): string {
  return `web-hook/${hookId}`;
}

/** The address may be the key to the receiver, and every moderator reads the record, for ever: so only where it leads. */
function told({ url, events, enabled }: HookView) {
  return { host: hostOf(url), events, enabled };
}

function hostOf(url: string): string {
  return new URL(url).host;
}
