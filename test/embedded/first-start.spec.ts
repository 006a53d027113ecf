import { existsSync, readdirSync } from 'node:fs';
import { ask, dataFolder, removeDataFolders, serversOn, socketFolder } from './machine.js';
import { endOwners, Owner } from './owner.js';

afterEach(endOwners);
afterAll(removeDataFolders);

describe('the embedded database', () => {
  it('is made on the first start, found again on the next, and leaves nothing running in between', async () => {
    const dataDir = dataFolder();
    const first = new Owner();
    const made = await first.start({ dataDir, durable: true });
    await ask(made.url, `create table visits as select 'the first' as visit`);
    await first.stop();
    const left = serversOn(dataDir);
    const socketsLeft = existsSync(socketFolder(made.url));

    const second = new Owner();
    const found = await second.start({ dataDir, durable: true });
    const visit = await ask(found.url, 'select visit from visits');
    await second.stop();

    expect(made).toMatchObject({ firstStart: true, adopted: false });
    expect(found).toMatchObject({ firstStart: false, adopted: false });
    expect(visit).toBe('the first');
    expect({ left, socketsLeft }).toEqual({ left: [], socketsLeft: false });
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log']);
  });
});
