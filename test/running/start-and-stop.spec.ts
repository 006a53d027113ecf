import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { removeDataFolders, serversOn } from '../embedded/machine.js';
import { Visitor } from '../support/visitor.js';
import { EmbeddedFolder } from './embedded-folder.js';
import { HalfSent } from './half-sent.js';
import { cli, endServices, riposte, Service } from './service.js';

/** One for all: what a story leaves behind, the next would stumble over. */
const folder = new EmbeddedFolder();
const slug = 'the-clock-that-runs-fast';

afterEach(endServices);
afterAll(removeDataFolders);

describe('riposte serve', () => {
  it('makes what it needs in an empty folder, and says where it listens in one line', async () => {
    const service = await Service.listening({ env: folder.env });
    const told = service.log.filter(({ event }) => event === 'listening');

    expect(told).toEqual([expect.objectContaining({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) })]);
    expect(told[0]?.['message']).toContain('staff add');
    expect((await new Visitor(service).get(`/articles/${slug}`)).text).toContain('Leave a Reply');
    expect(statSync(join(folder.dataDir, 'secret-keys')).mode & 0o777).toBe(0o600);

    const { socketFolder } = folder;
    expect(await service.end()).toMatchObject({ code: 0 });
    expect(service.complaint).toBe('');
    await folder.isQuiet(socketFolder);
  });

  it('starts quickly the second time, and migrates and builds nothing again', async () => {
    const built = statSync(cli).mtimeMs;
    const begun = performance.now();
    const service = await Service.listening({ env: folder.env });
    const tookMs = performance.now() - begun;
    const pending = await riposte(['--json', 'migrate', '--check'], { env: folder.env });
    await service.end();

    // Promised are two seconds on a machine that has nothing else to do; tests share theirs.
    expect(tookMs).toBeLessThan(6000);
    expect(pending).toEqual({ code: 0, stdout: '{"upToDate":true}\n', stderr: '' });
    expect(statSync(cli).mtimeMs).toBe(built);
  });

  it('ends at once when it is asked a second time, and takes PostgreSQL along', async () => {
    const service = await Service.listening({ env: folder.env });
    const { socketFolder } = folder;
    const hanging = await HalfSent.reply(service.url, slug, 'Never finished.');
    service.signal('SIGINT');
    await service.told('draining');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(serversOn(folder.dataDir)).not.toEqual([]);

    const { code, ms } = await service.end('SIGINT');
    hanging.drop();
    expect(code).toBe(1);
    expect(ms).toBeLessThan(2000);
    await folder.isQuiet(socketFolder);
  });

  it('says in plain words that its port is taken, and leaves no PostgreSQL behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const service = new Service({ env: { ...folder.env, PORT: String(port) } });

    expect((await service.over).code).toBe(1);
    expect(service.complaint).toBe(
      `riposte: Port ${port} on 127.0.0.1 is taken by another program. Stop that one, or set PORT to another (0 picks a free one).\n`,
    );
    expect(serversOn(folder.dataDir)).toEqual([]);
    other.close();
  });

  it('leaves no PostgreSQL behind when the port of its metrics is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const service = new Service({ env: { ...folder.env, METRICS_PORT: String(port) } });

    expect((await service.over).code).toBe(1);
    expect(service.complaint).toContain('set METRICS_PORT to another.');
    expect(serversOn(folder.dataDir)).toEqual([]);
    other.close();
  });
});

describe('a data folder', () => {
  it('that cannot be one is refused in plain words', async () => {
    const { code, stdout, stderr } = await riposte(['article', 'list'], { env: { DATA_DIR: join(cli, 'data') } });

    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^riposte: The key file .* cannot be read or made by this user\. .*DATA_DIR.*\n$/);
  });
});
