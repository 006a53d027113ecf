import { type DataSource } from 'typeorm';
import { CannotRun } from '../cannot-run.js';
import { type KeyRing } from './keys.js';

const setting = 'keys.in-use';

/** The database was sealed with a key that is not on the ring. */
export class KeysDoNotOpen extends CannotRun {
  constructor(missing: readonly string[]) {
    super(
      `The addresses in this database are sealed with a key that is not among SECRET_KEYS (key ${missing.join(', ')}). ` +
        'Put that key back, after the current one, or restore the key file of this installation.',
    );
  }
}

/** Remembers which keys have sealed things here, and refuses to go on when one of them is missing. Throws KeysDoNotOpen. */
export async function assertKeysOpen(db: DataSource, keys: KeyRing): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`insert into settings (key, value) values ($1, '[]') on conflict do nothing`, [setting]);
    const [row] = await tx.query<{ value: string[] }[]>('select value from settings where key = $1 for update', [
      setting,
    ]);
    const used = row?.value ?? [];
    const missing = used.filter((id) => !keys.ids.includes(id));
    if (missing.length > 0) throw new KeysDoNotOpen(missing);
    if (used.includes(keys.currentId)) return;
    await tx.query('update settings set value = $2, updated_at = now() where key = $1', [
      setting,
      JSON.stringify([...used, keys.currentId]),
    ]);
  });
}
