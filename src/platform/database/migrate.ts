import { type DataSource } from 'typeorm';
import { installJobs } from '../jobs/install.js';
import { migratingSource } from './data-source.js';

/** Any number will do, as long as every instance asks for the same one. */
const migrationLock = 4_730_112;

/** Brings the schema up to date and returns the names of what was done. Instances that start together take turns. */
export async function migrate(directUrl: string): Promise<string[]> {
  return withSource(directUrl, async (source) => {
    const turn = source.createQueryRunner();
    try {
      await turn.query('select pg_advisory_lock($1)', [migrationLock]);
      const done = await source.runMigrations();
      await installJobs(directUrl);
      return done.map((migration) => migration.name);
    } finally {
      await turn.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
      await turn.release();
    }
  });
}

/** Names of migrations that this version has and the database has not. */
export async function pendingMigrations(directUrl: string): Promise<string[]> {
  return withSource(directUrl, async (source) => {
    const [found] = await source.query<{ table: string | null }[]>(
      `select to_regclass('schema_migrations')::text as table`,
    );
    const rows = found?.table ? await source.query<{ name: string }[]>('select name from schema_migrations') : [];
    const done = new Set(rows.map((row) => row.name));
    return source.migrations.map((migration) => migration.name ?? '').filter((name) => !done.has(name));
  });
}

async function withSource<T>(directUrl: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await migratingSource(directUrl).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
