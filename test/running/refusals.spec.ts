import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connected, dataFolder, removeDataFolders } from '../embedded/machine.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { endServices, riposte, type ServiceOptions } from './service.js';

let database: TestDatabase;
const [key, another] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const production = (more: Record<string, string> = {}) => ({
  DATABASE_URL: database.url,
  ALLOW_UNSAFE_DATABASE: '1',
  SECRET_KEYS: key,
  ...more,
});

beforeAll(async () => {
  database = await freshDatabase();
}, 30_000);
afterEach(endServices);
afterAll(async () => {
  await database?.drop();
  removeDataFolders();
});

/** What the refusal says; it comes by stderr alone, without a stack, and the command fails. */
async function refusal(words: string[], options: ServiceOptions): Promise<string> {
  const { code, stdout, stderr } = await riposte(words, options);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr;
}

describe('a start is refused', () => {
  it('with every fault of the environment at once, from .env too, and without a value of it', async () => {
    const cwd = dirname(dataFolder());
    writeFileSync(join(cwd, '.env'), 'DATABASE_URL=mysql://news:geheim@db/news\nSMTP_URL=geheim\nPORT=80\n');
    const said = await refusal(['serve'], { cwd, env: { PORT: 'geheim', LOG_LEVEL: 'geheim' } });

    expect(said.match(/^ {2}- \w+/gm)?.map((line) => line.slice(4))).toEqual([
      'PORT',
      'DATABASE_URL',
      'SMTP_URL',
      'LOG_LEVEL',
      'SECRET_KEYS',
      'MAIL_FROM',
    ]);
    expect(said).not.toContain('geheim');
  });

  it('when a folder stands where .env should be', async () => {
    const cwd = dirname(dataFolder());
    mkdirSync(join(cwd, '.env'));
    expect(await refusal(['serve'], { cwd, env: {} })).toContain('.env is there, but cannot be read');
  });

  it('by a database that does not answer, and its address is not told', async () => {
    const env = production({ DATABASE_URL: 'postgres://news:geheim@127.0.0.1:1/news' });
    const said = await refusal(['serve'], { env });
    expect(said).toMatch(/does not answer \(ECONNREFUSED\)/);
    expect(said).not.toMatch(/geheim|127\.0\.0\.1/);
  });

  it('by a server that may forget what it has promised, unless the operator says that this will do', async () => {
    await connected(database.url, (client) =>
      client.query(`alter database ${database.name} set synchronous_commit = off`),
    );
    const said = await refusal(['article', 'list'], { env: production({ ALLOW_UNSAFE_DATABASE: '0' }) });
    expect(said).toMatch(/synchronous_commit off.*ALLOW_UNSAFE_DATABASE=1/s);
    expect(await riposte(['article', 'list'], { env: production() })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('when the keys do not open what the database holds, and allowed when they are back', async () => {
    expect(await riposte(['article', 'list'], { env: production() })).toMatchObject({ code: 0 });

    const said = await refusal(['serve'], { env: production({ SECRET_KEYS: another }) });
    expect(said).toContain('sealed with a key that is not among SECRET_KEYS');
    expect(said).not.toContain(another.slice(0, 20));

    const both = production({ SECRET_KEYS: `${another},${key}` });
    expect(await riposte(['article', 'list'], { env: both })).toMatchObject({ code: 0 });
  });

  it('by a data folder of another PostgreSQL', async () => {
    const dataDir = dataFolder();
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n');
    const said = await refusal(['serve'], { env: { DATA_DIR: dataDir } });
    expect(said).toMatch(/made by PostgreSQL 17, and this Riposte brings PostgreSQL 18/);
  });
});

describe('the launcher of the embedded database', () => {
  const node = ['--import', fileURLToPath(new URL('./tell-imports.mjs', import.meta.url))];

  it('is never loaded for a database of the operator’s own', async () => {
    expect(await riposte(['article', 'list'], { node, env: production({ SECRET_KEYS: `${another},${key}` }) })).toEqual(
      {
        code: 0,
        stdout: '',
        stderr: '',
      },
    );
  });

  it('is loaded for the embedded one, so that this would be seen', async () => {
    const dataDir = dataFolder();
    writeFileSync(dataDir, 'no folder');
    const { stderr } = await riposte(['article', 'list'], { node, env: { DATA_DIR: dataDir, SECRET_KEYS: key } });
    expect(stderr).toMatch(/^loaded .*embedded-postgres\.js$/m);
  });
});
