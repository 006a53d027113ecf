import { PgBoss } from 'pg-boss';

/** Makes or updates pg-boss's own schema (`pgboss`), once, beside our migrations; a running instance never does. */
export async function installJobs(directUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: directUrl, max: 1, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
}
