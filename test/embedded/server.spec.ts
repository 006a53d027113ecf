import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, connected, dataFolder, removeDataFolders, socketFolder } from './machine.js';
import { Owner } from './owner.js';

describe('the embedded server', () => {
  const owner = new Owner();
  const dataDir = dataFolder();
  let url = '';
  let adminUrl = '';

  beforeAll(async () => {
    ({ url, adminUrl } = await owner.start({ dataDir }));
  });
  afterAll(async () => {
    await owner.stop();
    removeDataFolders();
  });

  it('gives the app a role of its own that is no superuser and makes no databases and no roles', async () => {
    const role = await ask(url, `select to_jsonb(r) from pg_roles r where rolname = current_user`);
    expect(role).toMatchObject({
      rolname: 'riposte',
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolbypassrls: false,
    });
    await expect(ask(url, 'create database more')).rejects.toThrow('permission denied');
    await expect(ask(adminUrl, 'select rolsuper from pg_roles where rolname = current_user')).resolves.toBe(true);
  });

  it('lets the app make its tables, speaks every script and sorts as a language does when asked to', async () => {
    const answers = await connected(url, async (client) => {
      await client.query('create table words (word text)');
      await client.query(`insert into words values ('Zebra'), ('Ärger'), ('apfel')`);
      const sorted = await client.query('select word from words order by word collate "de-x-icu"');
      const { rows } = await client.query(`select upper('éж') as upper, pg_encoding_to_char(encoding) as encoding,
        datlocale, current_setting('data_checksums') as checksums from pg_database where datname = current_database()`);
      return { sorted: sorted.rows.map((row: { word: string }) => row.word), ...(rows[0] as object) };
    });
    expect(answers).toEqual({
      sorted: ['apfel', 'Ärger', 'Zebra'],
      upper: 'ÉЖ',
      encoding: 'UTF8',
      datlocale: 'C.UTF-8',
      checksums: 'on',
    });
  });

  it('keeps what readers write out of its log, whatever goes wrong', async () => {
    const secret = 'ada@example.org';
    await connected(url, async (client) => {
      await client.query('create table addresses (address text primary key check (length(address) < 50))');
      await client.query('insert into addresses values ($1)', [secret]);
      const faults: [string, string[]][] = [
        ['insert into addresses values ($1)', [secret]],
        ['insert into addresses values ($1)', [secret.repeat(9)]],
        ['select $1::uuid', [secret]],
        [`select '${secret}'::int`, []],
        [`do $$ begin raise warning '${secret}'; end $$`, []],
        [`select pg_terminate_backend(pg_backend_pid()), '${secret}'`, []],
      ];
      for (const [sql, values] of faults) await client.query(sql, values).catch(() => undefined);
    });
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).toContain('terminating connection');
    expect(log).not.toMatch(/ada|addresses|STATEMENT|DETAIL/);
  });

  it('is reachable through its socket only, in a folder that is closed to others', async () => {
    expect(await ask(adminUrl, `select current_setting('listen_addresses')`)).toBe('');
    expect(statSync(socketFolder(url)).mode & 0o777).toBe(0o700);
    expect(dirname(socketFolder(url))).not.toContain(dataDir);
  });
});
