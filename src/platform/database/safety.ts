import { type DataSource } from 'typeorm';
import { CannotRun } from '../cannot-run.js';

/** A database that this house must not live in; the message says why and the way out. */
export class UnsafeDatabase extends CannotRun {}

interface Facts {
  readonly version: number;
  readonly superuser: boolean;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
}

const oldest = 150_000;

/** Asks the server once, at start. Throws UnsafeDatabase. */
export async function assertSafeDatabase(db: DataSource, forgetfulAllowed: boolean): Promise<void> {
  const [facts] = await db.query<Facts[]>(
    `select current_setting('server_version_num')::int as version,
            (select rolsuper from pg_roles where rolname = current_user) as superuser,
            current_setting('fsync') as fsync,
            current_setting('full_page_writes') as full_page_writes,
            current_setting('synchronous_commit') as synchronous_commit`,
  );
  const fault = facts ? unsafe(facts, forgetfulAllowed) : 'The database does not say what it is.';
  if (fault) throw new UnsafeDatabase(fault);
}

/** The rule alone: a sentence when these facts are not safe, else null. */
export function unsafe(facts: Facts, forgetfulAllowed: boolean): string | null {
  if (facts.version < oldest) return 'Riposte needs PostgreSQL 15 or newer.';
  if (facts.superuser) {
    return "DATABASE_URL connects as a superuser. Make a role of its own for Riposte: create role riposte login password '…'; alter database … owner to riposte;";
  }
  if (forgetfulAllowed) return null;
  const off = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => facts[name] === 'off');
  if (off.length === 0) return null;
  return (
    `The database server runs with ${off.join(' and ')} off, so it may forget replies that readers were told are kept. ` +
    'Turn it on, or set ALLOW_UNSAFE_DATABASE=1 if losing them is fine.'
  );
}
