import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type z } from 'zod';
import { DomainError, InvalidInput } from '../domain-error.js';

/** One thing that the publisher decides. Rooms define theirs; the default holds until somebody sets another. */
export interface Setting<T> {
  /** `<room>.<camelCase>` */
  readonly key: string;
  readonly about: string;
  readonly shape: z.ZodType<T>;
  readonly default: T;
}

export class UnknownSetting extends DomainError {
  readonly kind = 'missing';
  readonly code = 'unknown-setting';

  constructor(known: readonly string[]) {
    super(`There is no such setting. There are: ${known.join(', ')}.`);
  }
}

/** Settings live in the database, so that every instance sees the same. Reads go there each time: they are few and small. */
@Injectable()
export class Settings {
  readonly #known = new Map<string, Setting<unknown>>();

  constructor(private readonly db: DataSource) {}

  /** Makes a setting known to `riposte settings`. */
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

  named(key: string): Setting<unknown> {
    const setting = this.#known.get(key);
    if (!setting) throw new UnknownSetting([...this.#known.keys()]);
    return setting;
  }

  /** `text` is JSON, or plain text for a setting that is text. Throws UnknownSetting or InvalidInput. */
  async set(key: string, text: string): Promise<unknown> {
    const setting = this.named(key);
    const read = [parsed(text), text].map((value) => setting.shape.safeParse(value)).find((tried) => tried.success);
    if (!read?.success) throw new InvalidInput([{ field: key, code: 'unfit', message: `${key}: ${setting.about}` }]);
    await this.db.query(
      `insert into settings (key, value) values ($1, $2)
       on conflict (key) do update set value = excluded.value, updated_at = now()`,
      [key, JSON.stringify(read.data)],
    );
    return read.data;
  }
}

interface Stored {
  readonly key: string;
  readonly value: unknown;
}

type Values<T> = { readonly [Name in keyof T]: T[Name] extends Setting<infer Value> ? Value : never };

function valueOf<T>(setting: Setting<T>, stored: Stored | undefined): T {
  const read = stored ? setting.shape.safeParse(stored.value) : null;
  return read?.success ? read.data : setting.default;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
