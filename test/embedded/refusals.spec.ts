import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder, removeDataFolders } from './machine.js';
import { endOwners, Owner } from './owner.js';

afterEach(endOwners);
afterAll(removeDataFolders);

describe('the embedded database refuses, and says the way out', () => {
  const folderWith = (file: string, text: string): string => {
    const dataDir = dataFolder();
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', file), text);
    return dataDir;
  };

  it('to open what another PostgreSQL has made', async () => {
    const dataDir = folderWith('PG_VERSION', '17\n');
    await expect(new Owner().start({ dataDir })).rejects.toMatchObject({
      name: 'EmbeddedUnavailable',
      message: expect.stringMatching(/made by PostgreSQL 17, and this Riposte brings PostgreSQL 18.*DATABASE_URL/s),
    });
    expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('to write over files that are no database', async () => {
    const dataDir = folderWith('diary.txt', 'mine');
    await expect(new Owner().start({ dataDir })).rejects.toThrow(/holds files, but no PostgreSQL database/);
    expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['diary.txt']);
  });

  it('a data folder that is a file', async () => {
    const dataDir = dataFolder();
    mkdirSync(dirname(dataDir), { recursive: true });
    writeFileSync(dataDir, '');
    await expect(new Owner().start({ dataDir })).rejects.toThrow(/not a folder that this user may write to/);
  });

  it('a server that does not start, with the reason that it gave', async () => {
    const dataDir = dataFolder();
    const first = new Owner();
    await first.start({ dataDir });
    await first.stop();
    writeFileSync(join(dataDir, 'postgres/postgresql.conf'), 'no_such_setting = on\n');
    await expect(new Owner().start({ dataDir })).rejects.toThrow(/does not start.*no_such_setting/s);
  });
});
