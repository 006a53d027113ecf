import { Injectable } from '@nestjs/common';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { type FieldFault, InvalidInput } from '../platform/domain-error.js';
import { type Visitor } from '../platform/http/visitors.js';
import { kindOf, type SettingKind } from '../platform/settings/setting-kind.js';
import { SettingChangedSince } from '../platform/settings/setting.errors.js';
import { Settings } from '../platform/settings/settings.js';
import { faultWords } from './fault-words.js';
import { messagesFor } from './messages/messages.js';
import { Sites } from './sites.js';
import { changeIn } from './staff-setting-entry.js';
import { type SettingFormView } from './staff-setting.js';
import { type SettingNotice, staffSettingsPage } from './staff-settings-page.js';

/** What was typed for one setting and not taken. */
export interface Untaken {
  readonly key: string;
  readonly typed: string;
  readonly faults: readonly FieldFault[];
}

interface Said {
  readonly notice?: SettingNotice | null;
  readonly untaken?: Untaken | null;
}

/** Composes the page on which the publisher decides. */
@Injectable()
export class StaffSettingsPages {
  constructor(
    private readonly settings: Settings,
    private readonly record: AuditQueries,
    private readonly sites: Sites,
  ) {}

  async page(staff: Visitor, { notice = null, untaken = null }: Said = {}): Promise<string> {
    const [values, site] = await Promise.all([this.settings.values(), this.sites.site()]);
    const settings = values.map(({ setting, value }): SettingFormView => {
      const { key, about, default: standard } = setting;
      const kind = kindOf(setting);
      const mine = untaken?.key === key ? untaken : null;
      const faults = mine ? sentences(mine.faults, kind) : [];
      return { key, about, kind, value, default: standard, typed: mine?.typed ?? null, faults };
    });
    return staffSettingsPage(site, { staff, settings, notice });
  }

  /** What to say after a change, read from the record and not from the address; null when it was not this person's. */
  async noticeAfter(staff: Visitor, key: string): Promise<SettingNotice | null> {
    const last = (await this.record.lastOf('setting')).get(key);
    if (!last || last.actorId !== staff.id) return null;
    return { kind: 'changed', key, change: changeIn(last), undo: { setting: key, entry: last.id } };
  }

  /** The page for what was not taken, and its status; null for errors of another kind. */
  async notTaken(
    staff: Visitor,
    key: string,
    typed: string,
    error: unknown,
  ): Promise<{ readonly status: 409 | 422; readonly page: string } | null> {
    if (error instanceof SettingChangedSince)
      return { status: 409, page: await this.page(staff, { notice: { kind: 'overtaken', key } }) };
    if (!(error instanceof InvalidInput)) return null;
    return { status: 422, page: await this.page(staff, { untaken: { key, typed, faults: error.faults } }) };
  }
}

const t = messagesFor('en');

/** What the field wanted, in words. A structure's faults name its parts. */
function sentences(faults: readonly FieldFault[], kind: SettingKind): string[] {
  if (kind.kind === 'number')
    return [`Please give a whole number from ${kind.min} to ${kind.max.toLocaleString('en')}.`];
  if (kind.kind === 'choice' || kind.kind === 'yes-no') return ['Please choose one of these.'];
  if (kind.kind === 'structure')
    return faults.map(({ field, message }) =>
      field === 'value' ? 'Please write it as JSON, like the example.' : message.replace(/^Value /, ''),
    );
  return faults.map((fault) => faultWords(fault, t));
}
