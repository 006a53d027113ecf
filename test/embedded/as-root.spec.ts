import { chmodSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, dataFolder, removeDataFolders, serversOn } from './machine.js';
import { endOwners, Owner, type Options } from './owner.js';

afterEach(endOwners);
afterAll(removeDataFolders);

async function startTwice(options: Options): Promise<unknown> {
  const first = new Owner();
  const made = await first.start(options);
  await ask(made.url, `create table notes as select 'kept' as note`);
  await first.stop();
  const second = new Owner();
  const found = await second.start(options);
  const note = await ask(found.url, 'select note from notes');
  await second.stop();
  return note;
}

/** PostgreSQL refuses root. For an ordinary user, who runs it as themselves, the same must hold. */
describe('under root, and for everybody else,', () => {
  it('runs by a user namespace where there is one', async () => {
    const dataDir = dataFolder();
    expect(await startTwice({ dataDir })).toBe('kept');
    expect(serversOn(dataDir)).toEqual([]);
  });

  it('runs as an unprivileged user where user namespaces are refused', async () => {
    const dataDir = dataFolder();
    expect(await startTwice({ dataDir, userNamespaces: false })).toBe('kept');
    expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
  });

  it('runs so too below a folder that is closed to everyone else', async () => {
    const dataDir = dataFolder();
    chmodSync(dirname(dataDir), 0o700);
    expect(await startTwice({ dataDir, userNamespaces: false })).toBe('kept');
  });

  it('goes on when the machine has changed its mind about user namespaces', async () => {
    const dataDir = dataFolder();
    await startTwice({ dataDir });
    const moved = new Owner();
    const { url } = await moved.start({ dataDir, userNamespaces: false });
    expect(await ask(url, 'select note from notes')).toBe('kept');
    await moved.stop();
    const back = new Owner();
    expect(await ask((await back.start({ dataDir })).url, 'select note from notes')).toBe('kept');
    await back.stop();
  });
});
