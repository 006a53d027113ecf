import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { type Actor, operator } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { InvalidInput } from '../domain-error.js';
import { faultsOf } from '../http/faults.js';
import { type Setting } from './setting.js';
import { UnknownSetting } from './setting.errors.js';
import { eraseSetting, lastChangeOf, lockSettings, storedSetting, storeSetting } from './setting-rows.js';

export { type Setting } from './setting.js';

/** How a setting stands after somebody wrote it. `changed` is false when it stood so before; then nothing is on record. */
export interface WrittenSetting {
  readonly setting: Setting<unknown>;
  readonly value: unknown;
  readonly changed: boolean;
}

/** Settings live in the database, so that every instance sees the same. Reads go there each time: they are few and small. */
@Injectable()
export class Settings {
  readonly #known = new Map<string, Setting<unknown>>();

  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Makes a setting known to `riposte settings` and to the desk. */
  define(setting: Setting<unknown>): void {
    this.#known.set(setting.key, setting);
  }

  /** A stored value that its shape no longer accepts counts as unset. */
  async get<T>(setting: Setting<T>): Promise<T> {
    return (await this.several({ setting })).setting as T;
  }

  /** Several with one question to the database. */
  async several<T extends Readonly<Record<string, Setting<unknown>>>>(wanted: T): Promise<Values<T>> {
    const keys = Object.values(wanted).map(({ key }) => key);
    const rows = await this.db.query<Stored[]>('select key, value from settings where key = any($1)', [keys]);
    const stored = new Map(rows.map((row) => [row.key, row]));
    const values = Object.entries(wanted).map(([name, setting]) => [name, valueOf(setting, stored.get(setting.key))]);
    return Object.fromEntries(values) as Values<T>;
  }

  all(): readonly Setting<unknown>[] {
    return [...this.#known.values()];
  }

  /** All of them with their values. */
  async values(): Promise<{ readonly setting: Setting<unknown>; readonly value: unknown }[]> {
    const values = await this.several(Object.fromEntries(this.#known));
    return this.all().map((setting) => ({ setting, value: values[setting.key] }));
  }

  /** Throws UnknownSetting. */
  named(key: string): Setting<unknown> {
    const setting = this.#known.get(key);
    if (!setting) throw new UnknownSetting([...this.#known.keys()]);
    return setting;
  }

  /** `text` is JSON, or plain text for a setting that is text. Throws UnknownSetting or InvalidInput. */
  async set(key: string, text: string, actor: Actor = operator): Promise<unknown> {
    const { shape, about } = this.named(key);
    const read = [parsed(text), text].find((value) => shape.safeParse(value).success);
    if (read === undefined) throw new InvalidInput([{ field: key, code: 'unfit', message: `${key}: ${about}` }]);
    return (await this.change(key, read, actor)).value;
  }

  /** Throws UnknownSetting, or InvalidInput with faults of the field `value`. */
  async change(key: string, value: unknown, actor: Actor): Promise<WrittenSetting> {
    const setting = this.named(key);
    const read = fit(setting, value);
    return this.write(setting, 'setting.changed', actor, async () => ({ value: read }));
  }

  /** Back to the default. Throws UnknownSetting. */
  async reset(key: string, actor: Actor): Promise<WrittenSetting> {
    return this.write(this.named(key), 'setting.reset', actor, async () => null);
  }

  /** Takes the last change of a setting back. Throws UnknownSetting, SettingChangedSince, InvalidInput. */
  async undo(key: string, entryId: string, actor: Actor): Promise<WrittenSetting> {
    const setting = this.named(key);
    return this.write(setting, 'setting.restored', actor, async (tx) => {
      const { from, fromDefault } = await lastChangeOf(tx, key, entryId);
      return fromDefault === true ? null : { value: fit(setting, from) };
    });
  }

  /** What is to stand, null for the default, is decided while nobody else can write; readers are not held up. */
  private async write(
    setting: Setting<unknown>,
    action: string,
    actor: Actor,
    decide: (tx: EntityManager) => Promise<{ readonly value: unknown } | null>,
  ): Promise<WrittenSetting> {
    return this.db.transaction(async (tx) => {
      await lockSettings(tx);
      const row = await storedSetting(tx, setting.key);
      const next = await decide(tx);
      const [from, value] = [valueOf(setting, row), next ? next.value : setting.default];
      if (next) await storeSetting(tx, setting.key, next.value);
      else await eraseSetting(tx, setting.key);
      const changed = JSON.stringify(value) !== JSON.stringify(from);
      const detail = { from, to: value, fromDefault: row === undefined };
      if (changed) await this.audit.record(tx, { actor, action, ...subjectOf(setting), detail });
      return { setting, value, changed };
    });
  }
}

interface Stored {
  readonly key: string;
  readonly value: unknown;
}

type Values<T> = { readonly [Name in keyof T]: T[Name] extends Setting<infer Value> ? Value : never };

function valueOf<T>(setting: Setting<T>, stored: Pick<Stored, 'value'> | undefined): T {
  const read = stored ? setting.shape.safeParse(stored.value) : null;
  return read?.success ? read.data : setting.default;
}

function fit({ shape }: Setting<unknown>, value: unknown): unknown {
  const input = { value };
  const read = z.object({ value: shape }).safeParse(input);
  if (!read.success) throw new InvalidInput(faultsOf(read.error.issues, input));
  return read.data.value;
}

function subjectOf({ key }: Setting<unknown>) {
  return { subjectKind: 'setting', subjectId: key };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
