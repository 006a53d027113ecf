import { createRequire } from 'node:module';
import { PgBoss } from 'pg-boss';

const { pgboss } = createRequire(import.meta.url)('pg-boss/package.json') as { pgboss: { schema: number } };

/** Makes or updates pg-boss's own schema (`pgboss`), once, beside our migrations; a running instance never does. */
export async function installJobs(directUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: directUrl, max: 1, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Whether that schema is the one that this pg-boss works with: it changes with the package, not with our migrations. */
export async function jobsInstalled(db: { query<T>(text: string): Promise<T> }): Promise<boolean> {
  const [found] = await db.query<{ table: string | null }[]>(`select to_regclass('pgboss.version')::text as table`);
  if (!found?.table) return false;
  const [row] = await db.query<{ version: number }[]>('select version from pgboss.version');
  return Number(row?.version) === pgboss.schema;
}
