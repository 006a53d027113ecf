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
  readonly url: string;
  drop(): Promise<void>;
}

export function testServer(): TestServer {
  const told = process.env.RIPOSTE_TEST;
  if (!told) throw new Error('No test server: stories run through npm test, which starts one.');
  return JSON.parse(told) as TestServer;
}

export async function freshDatabase(): Promise<TestDatabase> {
  const { adminUrl, appUrl, appRole, template } = testServer();
  const name = `riposte_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await asAdmin(adminUrl, `create database ${name} template ${template} owner ${appRole}`);
  return {
    url: withDatabase(appUrl, name),
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
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
