import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, connected, dataFolder, eventually, removeDataFolders, serversOn, socketFolder } from './machine.js';
import { endOwners, Owner } from './owner.js';

afterEach(endOwners);
afterAll(removeDataFolders);

const unfinished = (dataDir: string): string[] =>
  existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name.includes('.making-')) : [];

describe('a sudden end', () => {
  it('of the app by kill -9 takes PostgreSQL with it, and the next start has every committed row', async () => {
    const dataDir = dataFolder();
    const app = new Owner();
    const { url } = await app.start({ dataDir, durable: true });
    await ask(url, 'create table replies (number int)');
    const committed = await connected(url, async (client) => {
      const killed = app.kill();
      let last = 0;
      for (let number = 1; ; number++) {
        const kept = await client.query('insert into replies values ($1)', [number]).catch(() => undefined);
        if (!kept) break;
        last = number;
      }
      await killed;
      return last;
    });
    await eventually('PostgreSQL and its watchdog are gone', () => serversOn(dataDir).length === 0);

    const next = new Owner();
    const found = await next.start({ dataDir, durable: true });
    const rows = Number(await ask(found.url, 'select max(number) from replies'));
    await next.stop();
    expect(rows).toBeGreaterThanOrEqual(committed);
    expect(found.firstStart).toBe(false);
  });

  it('of everything at once is recovered from, though another process has got the number of the dead server', async () => {
    const dataDir = dataFolder();
    const app = new Owner();
    const { url } = await app.start({ dataDir, durable: true });
    await ask(url, `create table replies as select 'kept' as reply`);
    for (const pid of serversOn(dataDir)) process.kill(pid, 'SIGKILL');
    await eventually('all of them are gone', () => serversOn(dataDir).length === 0);
    expect(await app.whyGone()).toMatch(/has stopped by itself or by a signal/);
    await app.kill();
    for (const file of [join(dataDir, 'postgres/postmaster.pid'), join(socketFolder(url), '.s.PGSQL.5432.lock')]) {
      const [, ...rest] = readFileSync(file, 'utf8').split('\n');
      writeFileSync(file, [process.pid, ...rest].join('\n'));
    }

    const next = new Owner();
    const found = await next.start({ dataDir, durable: true });
    expect(await ask(found.url, 'select reply from replies')).toBe('kept');
    await next.stop();
  });

  it.each(['PG_VERSION', 'base/5/PG_VERSION'])(
    'while the database is being made (at %s) leaves none half-made',
    async (reached) => {
      const dataDir = dataFolder();
      const app = new Owner();
      const started = app.start({ dataDir }).catch(() => undefined);
      await eventually(
        `initdb has written ${reached}`,
        () => unfinished(dataDir).some((name) => existsSync(join(dataDir, name, reached))),
        10_000,
      );
      await app.kill();
      await started;
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);

      const next = new Owner();
      const found = await next.start({ dataDir });
      await next.stop();
      expect(found.firstStart).toBe(true);
      expect(unfinished(dataDir)).toEqual([]);
      expect(serversOn(dataDir)).toEqual([]);
    },
  );

  it('is not what Ctrl-C means to PostgreSQL: the app hears it, and stops it when it is done', async () => {
    const dataDir = dataFolder();
    const app = new Owner();
    const { url } = await app.start({ dataDir });
    await connected(url, async (client) => {
      await client.query('begin');
      await app.pressCtrlC();
      await expect(client.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
    });
    expect(await app.whyGone()).toBeNull();
    await app.stop();
    expect(serversOn(dataDir)).toEqual([]);
  });
});
