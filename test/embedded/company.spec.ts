import { ask, connected, dataFolder, eventually, removeDataFolders, serversOn } from './machine.js';
import { endOwners, Owner } from './owner.js';

afterEach(endOwners);
afterAll(removeDataFolders);

describe('two processes on one data folder', () => {
  it('may start at the same moment on an empty one: one owns the server, the other adopts it', async () => {
    const dataDir = dataFolder();
    const both = [new Owner(), new Owner()];
    const started = await Promise.all(both.map((owner) => owner.start({ dataDir })));
    expect(started.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    expect(started.filter(({ firstStart }) => firstStart)).toHaveLength(1);
    expect(started[0]?.url).toBe(started[1]?.url);

    const owner = both[started.findIndex(({ adopted }) => !adopted)];
    const adopter = both[started.findIndex(({ adopted }) => adopted)];
    await adopter?.stop();
    expect(await ask(started[0]?.url ?? '', 'select 1')).toBe(1);
    await owner?.stop();
    expect(serversOn(dataDir)).toEqual([]);
  });

  describe('one after the other', () => {
    it('lets the adopter finish what it has begun before the owner stops the server', async () => {
      const dataDir = dataFolder();
      const [owner, command] = [new Owner(), new Owner()];
      const { url } = await owner.start({ dataDir });
      const adopted = await command.start({ dataDir });
      const { stopping, outcome } = await connected(adopted.url, async (client) => {
        await client.query('create table drafts as select 1 as number');
        const stopping = owner.stop();
        const outcome = await client.query('select pg_sleep(0.3), number from drafts');
        return { stopping, outcome };
      });
      await stopping;
      expect(outcome.rowCount).toBe(1);
      await expect(ask(url, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
      expect(await command.whyGone()).toMatch(/belonged to another Riposte process, which has ended/);
      await command.stop();
    });

    it('does not wait for an adopter without end', async () => {
      const dataDir = dataFolder();
      const [owner, idler] = [new Owner(), new Owner()];
      await owner.start({ dataDir });
      const { url } = await idler.start({ dataDir });
      await connected(url, async (client) => {
        const cutOff = new Promise<Error>((resolve) => client.once('error', resolve));
        await owner.stop();
        await expect(cutOff).resolves.toThrow(/terminat|ended|closed/i);
      });
      await idler.leave();
      expect(serversOn(dataDir)).toEqual([]);
    });

    it('makes the adopter the owner when it comes while the server stops', async () => {
      const dataDir = dataFolder();
      const [leaving, coming] = [new Owner(), new Owner()];
      await leaving.start({ dataDir });
      const [, found] = await Promise.all([leaving.stop(), coming.start({ dataDir })]);
      if (!found.adopted) expect(await ask(found.url, 'select 1')).toBe(1);
      await coming.leave();
      await eventually('the server is gone', () => serversOn(dataDir).length === 0);
    });
  });
});
