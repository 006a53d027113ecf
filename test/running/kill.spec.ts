import { connected, removeDataFolders, serversOn } from '../embedded/machine.js';
import { type Attempt, Crowd, leaveReply } from './crowd.js';
import { EmbeddedFolder } from './embedded-folder.js';
import { HalfSent } from './half-sent.js';
import { halfWritten, nothingWrong, verdictOn } from './ledger.js';
import { endServices, Service } from './service.js';

/** For a longer run: KILL_ROUNDS=200. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 5);
const folder = new EmbeddedFolder();
const slug = 'the-clock-that-runs-fast';
const log: Attempt[] = [];

beforeAll(async () => {
  await (await Service.listening({ env: folder.env })).end();
}, 60_000);
afterAll(() => {
  endServices();
  removeDataFolders();
});

/** Some replies after the start, so that no two rounds are cut at the same place. */
const aMoment = () => 20 + Math.floor(Math.random() * 150);

/** Sends again what nobody knows the outcome of, under the same keys. Gives what is known then. */
async function retried(url: string, attempts: readonly Attempt[]): Promise<Attempt[]> {
  const settled: Attempt[] = [];
  for (let at = 0; at < attempts.length; at += 20) {
    settled.push(...(await Promise.all(attempts.slice(at, at + 20).map((attempt) => patiently(url, attempt)))));
  }
  return settled;
}

/** Who is told to come back later does. */
async function patiently(url: string, attempt: Attempt): Promise<Attempt> {
  for (let tries = 1; ; tries++) {
    const answer = await leaveReply(url, slug, attempt);
    if (answer.status !== 503 || tries > 10) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function expectAllAsTold(service: Service, former: readonly Attempt[]): Promise<void> {
  const known = former.filter(({ outcome }) => outcome !== 'unknown');
  const unknown = former.filter(({ outcome }) => outcome === 'unknown');
  expect(await connected(folder.url, (db) => verdictOn(db, former))).toEqual(nothingWrong);
  const settled = await retried(service.url, unknown);
  expect(settled.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  log.push(...known, ...settled);
  expect(await connected(folder.url, (db) => verdictOn(db, log))).toEqual(nothingWrong);
  expect(await connected(folder.url, halfWritten)).toEqual([]);
}

describe('kill -9', () => {
  it(
    `of the house, ${rounds} times while sixty readers write, loses no reply that was acknowledged and doubles none`,
    async () => {
      let service = await Service.listening({ env: folder.env });
      for (let round = 1; round <= rounds; round++) {
        const inside = await HalfSent.reply(service.url, slug, 'Cut off.');
        const crowd = new Crowd(service.url, slug, 60);
        await crowd.hasLeft(aMoment());
        await service.end('SIGKILL');
        expect(await inside.finish()).toBeNull();
        const told = await crowd.leaves();

        service = await Service.listening({ env: folder.env });
        await expectAllAsTold(service, told);
      }
      await service.end();
      expect(log.filter(({ outcome }) => outcome === 'ok').length).toBeGreaterThan(rounds * 20);
    },
    rounds * 20_000,
  );

  it('of PostgreSQL and all its processes, twice, is mended by the house itself', async () => {
    const service = await Service.listening({ env: folder.env });
    for (const round of [1, 2]) {
      const crowd = new Crowd(service.url, slug, 60, { stays: true });
      await crowd.hasLeft(aMoment());
      for (const pid of serversOn(folder.dataDir)) process.kill(pid, 'SIGKILL');
      const killed = performance.now();
      await crowd.hasLeft(crowd.acknowledged + 50);
      // Promised are five seconds on a machine that has nothing else to do.
      expect(performance.now() - killed).toBeLessThan(15_000);
      const told = await crowd.leaves();

      expect(new Set(told.map(({ status }) => status))).not.toContain(500);
      expect(service.log.filter(({ event }) => event === 'database-back')).toHaveLength(round);
      await expectAllAsTold(service, told);
    }
    expect(await service.end()).toMatchObject({ code: 0 });
    expect(service.complaint).toBe('');
  });
});

describe('the ledger', () => {
  it('notices what an answer before the commit, a lost retry or a half-made write would leave', async () => {
    const service = await Service.listening({ env: folder.env });
    const [lost, altered, doubled, refused] = await Promise.all(
      ['a', 'b', 'c', 'd'].map((letter) => leaveReply(service.url, slug, { key: `planted-${letter}` })),
    );
    if (!lost || !altered || !doubled || !refused) throw new Error('Nothing was planted.');
    const found = await connected(folder.url, async (db) => {
      await db.query('delete from comments where id = $1', [lost.id]);
      await db.query(`update comments set source = source || ' ' where id = $1`, [altered.id]);
      await db.query(
        `insert into comments select (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'root_id', $2::text))).*
           from comments c where id = $1`,
        [doubled.id, '01890000-0000-7000-8000-000000000001'],
      );
      const told = [lost, altered, doubled, { ...refused, outcome: 'refused' as const }];
      return { verdict: await verdictOn(db, told), halves: await halfWritten(db) };
    });
    await service.end();

    expect(found.verdict).toEqual({
      lost: ['planted-a'],
      altered: ['planted-b'],
      doubled: ['planted-c'],
      uninvited: ['planted-d'],
    });
    expect(found.halves).toEqual(['contact', 'line in the record', 'key', 'message to moderators']);
  });
});
