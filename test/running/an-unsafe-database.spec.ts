import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type TestDatabase, testServer, withDatabase } from '../support/database.js';

let empty: TestDatabase;
beforeAll(async () => {
  empty = await freshDatabase('template0');
}, 30_000);
afterAll(() => empty?.drop());

const asSuperuser = () =>
  withDatabase(testServer().adminUrl, /^postgres(?:ql)?:\/\/[^/]*\/([^?]+)/.exec(empty.url)?.[1] ?? '');

describe('a role that is a superuser', () => {
  it.each([
    ['serve', 'by the only address', () => ({ DATABASE_URL: asSuperuser() })],
    ['serve', 'past the pooler', () => ({ DATABASE_URL: empty.url, DATABASE_DIRECT_URL: asSuperuser() })],
    ['migrate', 'by the only address', () => ({ DATABASE_URL: asSuperuser() })],
  ])('is refused by `%s`, %s, before it owns a single table', async (command, _, urls) => {
    const { code, complaint } = await riposte(command, urls());
    expect(code).toBe(1);
    expect(complaint).toContain('superuser');
    expect(await tables()).toEqual([]);
  });

  it('leaves the database to the role that takes its place', async () => {
    expect(await riposte('migrate', { DATABASE_URL: empty.url })).toEqual({ code: 0, complaint: '' });
    expect(await tables()).toContain('comments');
  });
});

/** The command as an operator runs it. */
function riposte(command: string, urls: Record<string, string>): Promise<{ code: number; complaint: string }> {
  const env = { PATH: process.env.PATH, PORT: '0', ALLOW_UNSAFE_DATABASE: '1', SECRET_KEYS: key, ...urls };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['dist/cli.js', command], { env, timeout: 20_000 }, (_, __, complaint) =>
      resolve({ code: child.exitCode ?? -1, complaint }),
    );
  });
}

const key = randomBytes(32).toString('base64');

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: empty.url });
  await client.connect();
  const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'public'`);
  await client.end();
  return rows.map(({ tablename }) => tablename);
}
