import { type DataSource } from 'typeorm';
import { installJobs, jobsInstalled } from '../jobs/install.js';
import { cannotReach } from './cannot-reach.js';
import { migratingSource } from './data-source.js';

/** Any number will do, as long as every instance asks for the same one. */
const migrationLock = 4_730_112;

/** How the job queue's own schema is called among the migrations. */
const jobQueue = 'InstallTheJobQueue';

/** Brings the schema up to date and returns the names of what was done. Instances that start together take turns. */
export async function migrate(directUrl: string): Promise<string[]> {
  return withSource(directUrl, async (source) => {
    const turn = source.createQueryRunner();
    try {
      await turn.query('select pg_advisory_lock($1)', [migrationLock]);
      const done = (await source.runMigrations()).map((migration) => migration.name);
      if (await jobsInstalled(source)) return done;
      await installJobs(directUrl);
      return [...done, jobQueue];
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
    // TypeORM records a migration by the name of its class, unless it has one of its own.
    const names = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
    return [...names.filter((name) => !done.has(name)), ...((await jobsInstalled(source)) ? [] : [jobQueue])];
  });
}

/** Throws CannotReachDatabase: this is the first that a start asks of the database. */
async function withSource<T>(directUrl: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = migratingSource(directUrl);
  try {
    await source.initialize();
    return await work(source);
  } catch (error) {
    throw cannotReach(error);
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}
