import pg from 'pg';
import { CannotRun } from '../cannot-run.js';
import { type DatabasePlace } from './database-place.js';

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

/** Asks the server once, at start, by both of its addresses. Throws UnsafeDatabase. */
export async function assertSafeDatabase({ url, directUrl }: DatabasePlace, forgetfulAllowed: boolean): Promise<void> {
  for (const address of new Set([url, directUrl])) {
    const facts = await factsOf(address);
    const fault = facts ? unsafe(facts, forgetfulAllowed) : 'The database does not say what it is.';
    if (fault) throw new UnsafeDatabase(fault);
  }
}

async function factsOf(url: string): Promise<Facts | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'riposte-start' });
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int as version,
              (select rolsuper from pg_roles where rolname = current_user) as superuser,
              current_setting('fsync') as fsync,
              current_setting('full_page_writes') as full_page_writes,
              current_setting('synchronous_commit') as synchronous_commit`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

/** The rule alone: a sentence when these facts are not safe, else null. */
export function unsafe(facts: Facts, forgetfulAllowed: boolean): string | null {
  if (facts.version < oldest) return 'Riposte needs PostgreSQL 15 or newer.';
  if (facts.superuser) {
    return "The role in DATABASE_URL or DATABASE_DIRECT_URL is a superuser. Make one of its own for Riposte: create role riposte login password '…'; alter database … owner to riposte;";
  }
  if (forgetfulAllowed) return null;
  const off = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => facts[name] === 'off');
  if (off.length === 0) return null;
  return (
    `The database server runs with ${off.join(' and ')} off, so it may forget replies that readers were told are kept. ` +
    'Turn it on, or set ALLOW_UNSAFE_DATABASE=1 if losing them is fine.'
  );
}
