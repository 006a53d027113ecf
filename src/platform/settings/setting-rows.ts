import { type EntityManager } from 'typeorm';
import { SettingChangedSince } from './setting.errors.js';

/** The rows of settings, and of the record about them, inside the caller's transaction. */

/** A setting that was never set has no row to lock. Whoever only reads goes on. */
export async function lockSettings(tx: EntityManager): Promise<void> {
  await tx.query('lock table settings in share row exclusive mode');
}

export async function storedSetting(tx: EntityManager, key: string): Promise<{ readonly value: unknown } | undefined> {
  const rows = await tx.query<{ value: unknown }[]>('select value from settings where key = $1', [key]);
  return rows[0];
}

export async function storeSetting(tx: EntityManager, key: string, value: unknown): Promise<void> {
  await tx.query(
    `insert into settings (key, value) values ($1, $2)
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [key, JSON.stringify(value)],
  );
}

export async function eraseSetting(tx: EntityManager, key: string): Promise<void> {
  await tx.query('delete from settings where key = $1', [key]);
}

/** What the record says of a change, if it is the last one. Throws SettingChangedSince. */
export async function lastChangeOf(
  tx: EntityManager,
  key: string,
  entryId: string,
): Promise<{ readonly from?: unknown; readonly fromDefault?: boolean }> {
  const [last] = await tx.query<{ id: string; detail: { from?: unknown; fromDefault?: boolean } }[]>(
    `select id::text as id, detail from audit_entries where subject_kind = 'setting' and subject_id = $1
      order by audit_entries.id desc limit 1`,
    [key],
  );
  if (last?.id !== entryId) throw new SettingChangedSince();
  return last.detail;
}
