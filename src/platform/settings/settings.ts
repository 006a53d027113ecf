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
    const [row] = await this.db.query<{ value: unknown }[]>('select value from settings where key = $1', [setting.key]);
    const read = row ? setting.shape.safeParse(row.value) : null;
    return read?.success ? read.data : setting.default;
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
