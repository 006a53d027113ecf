import { randomUUID } from 'node:crypto';
import pg from 'pg';

interface TestServer {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly appRole: string;
  readonly template: string;
}

/** A migrated database of a test file's own. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
  /** Ends every connection and lets none in, as when the server is away. Resolves to what brings it back. */
  cutOff(): Promise<() => Promise<void>>;
}

export function testServer(): TestServer {
  const told = process.env.RIPOSTE_TEST;
  if (!told) throw new Error('No test server: stories run through npm test, which starts one.');
  return JSON.parse(told) as TestServer;
}

/** Migrated; or a copy of another template, such as `template0`, which is empty. */
export async function freshDatabase(template = testServer().template): Promise<TestDatabase> {
  const { adminUrl, appUrl, appRole } = testServer();
  const name = `riposte_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await asAdmin(adminUrl, `create database ${name} template ${template} owner ${appRole}`);
  return {
    name,
    url: withDatabase(appUrl, name),
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
    cutOff: async () => {
      await asAdmin(adminUrl, `alter database ${name} connection limit 0`);
      await asAdmin(adminUrl, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      return () => asAdmin(adminUrl, `alter database ${name} connection limit -1`);
    },
  };
}

export function withDatabase(url: string, name: string): string {
  return url.replace(/(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}

/** Copies of one template cannot be made at the same moment: the loser tries again. */
async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let tries = 0; ; tries++) {
      const error = await client.query(sql).then(
        () => null,
        (fault: pg.DatabaseError) => fault,
      );
      if (!error) return;
      if (error.code !== '55006' || tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.end();
  }
}
