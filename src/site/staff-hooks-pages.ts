import { Injectable } from '@nestjs/common';
import { HookQueries } from '../moderation/hooks.queries.js';
import { type AddedHook } from '../moderation/hooks.service.js';
import { type HookView } from '../moderation/hooks.view.js';
import { type FieldFault } from '../platform/domain-error.js';
import { type Visitor } from '../platform/http/visitors.js';
import { Sites } from './sites.js';
import { type TypedHook } from './staff-hook-form.js';
import { staffHookPage } from './staff-hook-page.js';
import { noHook, staffHooksPage } from './staff-hooks-page.js';

const perPage = 50;

/** What was typed and not taken. */
export interface UntakenHook {
  readonly typed: TypedHook;
  readonly faults: readonly FieldFault[];
}

interface AllSaid {
  readonly added?: AddedHook | null;
  readonly removed?: string | null;
  readonly untaken?: UntakenHook | null;
}

interface OneSaid {
  readonly after?: string | undefined;
  readonly was?: HookView | null;
  readonly untaken?: UntakenHook | null;
}

/** Composes the pages of web hooks. */
@Injectable()
export class StaffHooksPages {
  constructor(
    private readonly hooks: HookQueries,
    private readonly sites: Sites,
  ) {}

  async all(staff: Visitor, { added = null, removed = null, untaken = null }: AllSaid = {}): Promise<string> {
    const [hooks, site] = await Promise.all([this.hooks.all(), this.sites.site()]);
    return staffHooksPage(site, {
      staff,
      hooks,
      added: added && { id: added.hook.id, secret: added.secret },
      removed,
      typed: untaken?.typed ?? noHook,
      faults: untaken?.faults ?? [],
    });
  }

  /** Throws HookMissing. */
  async one(staff: Visitor, id: string, { after, was = null, untaken = null }: OneSaid = {}): Promise<string> {
    const [hook, { items, next }, site] = await Promise.all([
      this.hooks.one(id),
      this.hooks.deliveries(id, perPage, after),
      this.sites.site(),
    ]);
    const { url, events, enabled } = hook;
    return staffHookPage(site, {
      staff,
      hook,
      deliveries: items,
      after: after ?? null,
      next,
      was,
      typed: untaken?.typed ?? { url, events, enabled },
      faults: untaken?.faults ?? [],
    });
  }
}
