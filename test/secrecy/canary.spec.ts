import { createHash } from 'node:crypto';
import { aCanary, CanaryScanner } from '../support/canary.js';
import { houseForStories } from '../support/house.js';
import { dumpOf, lettersOf, logOf, metricsOf, overhear } from './leavings.js';
import { provoke, provokeClosed, provokeLimits } from './provoke.js';
import { type Seeds, seed } from './seeds.js';
import { everyAddress, usualWays, walk } from './walk.js';
import { Watched } from './watched.js';

/** Nobody's address leaves the house, in any form: the rest of this file is one long look for what must not be there. */

const house = houseForStories();
const typist = aCanary('somebody who was refused');
let seeds: Seeds;
let addresses: string[];
let scanner: CanaryScanner;
const statements = overhear();
beforeAll(async () => {
  seeds = await seed(house());
  addresses = await everyAddress(house(), seeds);
  scanner = new CanaryScanner([...seeds.canaries, typist]);
}, 60_000);

describe('an address that somebody gave in confidence', () => {
  it('stands on no page and in no answer, wherever the router leads', async () => {
    const stranger = new Watched(house());
    await walk(addresses, stranger);

    expect(addresses.length).toBeGreaterThan(60);
    expect([...stranger.statuses]).toEqual(expect.arrayContaining([200, 204, 302, 303, 401, 404]));
    expect(scanner.look(stranger.seen)).toEqual([]);
  }, 60_000);

  it('is shown to moderators in its masked form only', async () => {
    const moderator = new Watched(house(), { cookie: seeds.staff.cookie });
    await walk(addresses, moderator, usualWays);
    const queue = await seeds.staff.get('/api/v1/moderation/comments?limit=100');

    expect(queue.json<{ items: { email: string }[] }>().items.map(({ email }) => email)).toEqual(
      Array.from({ length: 5 }, () => 'K…@d….example'),
    );
    expect((await seeds.staff.get('/moderation')).text).toContain('K…@d….example');
    expect(scanner.look(moderator.seen)).toEqual([]);
  }, 60_000);

  it('is not repeated by any refusal', async () => {
    const stranger = new Watched(house());
    await provoke(stranger, seeds, typist.email);
    await provokeClosed(house(), stranger, typist.email);
    await provokeLimits(house(), stranger, seeds.slug, typist.email);

    expect([...stranger.statuses].toSorted()).toEqual(
      expect.arrayContaining([400, 401, 403, 404, 405, 410, 413, 414, 415, 422, 429, 431]),
    );
    expect(scanner.look(stranger.seen)).toEqual([]);
  }, 60_000);

  it('is not told to a moderator whom another was quicker than', async () => {
    const moderator = new Watched(house(), { cookie: seeds.staff.cookie, 'sec-fetch-site': 'same-origin' });
    const decision = { decision: 'spam', version: '1' };
    await moderator.submit(`/moderation/comments/${seeds.ids[4]}/decisions`, decision);
    await moderator.post(`/api/v1/moderation/comments/${seeds.ids[4]}/decisions`, decision);

    expect([...moderator.statuses]).toEqual([409]);
    expect(scanner.look(moderator.seen)).toEqual([]);
  });

  it('is not told when something breaks', async () => {
    const stranger = new Watched(house());
    for (const table of ['outbox_messages', 'commenter_contacts', 'comments']) {
      await house().sql(`alter table ${table} rename to away`);
      await provoke(stranger, seeds, typist.email);
      await house().sql(`alter table away rename to ${table}`);
    }

    expect(stranger.statuses).toContain(500);
    expect(scanner.look(stranger.seen)).toEqual([]);
  }, 60_000);

  it('is not told while the database is away', async () => {
    const stranger = new Watched(house());
    const back = await house().database.cutOff();
    await provoke(stranger, seeds, typist.email);
    await walk(addresses, stranger, usualWays);
    await back();

    expect(stranger.statuses).toContain(503);
    expect(scanner.look(stranger.seen)).toEqual([]);
  }, 60_000);
});

/** After all of that. */
describe('what the house leaves behind', () => {
  it('is a log, at its most talkative, that names nobody', async () => {
    expect(house().log.length).toBeGreaterThan(1000);
    expect(scanner.look(logOf(house()))).toEqual([]);
  });

  it('is a database in which no column shows an address, the sealed ones neither', async () => {
    const dump = await dumpOf(house());

    expect(dump.map(([name]) => name)).toEqual(
      expect.arrayContaining(['bytes of public.commenter_contacts.email_sealed', 'column pgboss.job.data']),
    );
    expect(dump.find(([name]) => name === 'column public.comments.author_name')?.[1]).toContain('Reader');
    expect(scanner.look(dump)).toEqual([]);
  });

  it('is what it said to the database, which a server of somebody else may log', () => {
    const said = statements.map(([, text]) => text).join('');

    expect(said).toContain('insert into idempotency_keys');
    expect(said).toContain('INSERT INTO "commenter_contacts"');
    expect(scanner.look(statements)).toEqual([]);
  });

  it('is mail that names its own reader, and figures that name nobody', async () => {
    await house().drainOutbox();
    const letters = await until(
      () => lettersOf(house()),
      (found) => found.length >= 2,
    );

    expect(letters.map(([, text]) => text).join('')).toContain('wait for a decision');
    expect(scanner.look([...letters, await metricsOf(house())])).toEqual([]);
  });
});

describe('the look itself', () => {
  const reader = () => seeds.canaries.find(({ whose }) => whose.startsWith('published, by form'))?.email ?? '';
  const asAvatar = () => createHash('md5').update(reader().toLowerCase()).digest('hex');

  it('finds an address that a page shows', async () => {
    await house().sql('update comments set author_name = $1 where id = $2', [
      reader().replace('@', ' at '),
      seeds.ids[4],
    ]);
    const stranger = new Watched(house());
    await walk([`/articles/${seeds.slug}`, `/api/v1/articles/${seeds.slug}/comments`], stranger);

    expect(new Set(scanner.look(stranger.seen).map(({ where }) => where))).toEqual(
      new Set([`body of GET /articles/${seeds.slug}`, `body of GET /api/v1/articles/${seeds.slug}/comments`]),
    );
  });

  it('finds a digest of one in an answer, as an avatar would carry it', async () => {
    await house().sql('update comments set author_website = $1 where id = $2', [
      `https://avatars.example/${asAvatar()}`,
      seeds.ids[6],
    ]);
    const stranger = new Watched(house());
    await walk([`/api/v1/articles/${seeds.slug}/comments`], stranger);

    expect(scanner.look(stranger.seen)).toContainEqual(expect.objectContaining({ form: 'md5' }));
  });

  it('finds one in a line of the log', async () => {
    house().opened.http.server.log.info({ event: 'planted', reason: reader().replace('@', ' at ') });

    expect(scanner.look(logOf(house()))).toContainEqual(expect.objectContaining({ form: 'local part' }));
  });

  it('finds one in a column, whatever it was packed in', async () => {
    const packed = Buffer.from(JSON.stringify({ to: reader() })).toString('base64');
    await house().sql(`insert into settings (key, value) values ('planted', $1)`, [JSON.stringify({ packed })]);
    await house().sql('update commenter_contacts set email_sealed = $1 where comment_id = $2', [
      Buffer.from(reader()),
      seeds.ids[4],
    ]);

    const found = scanner.look(await dumpOf(house()));
    expect(found).toContainEqual(expect.objectContaining({ form: 'base64', where: 'column public.settings.value' }));
    expect(found).toContainEqual(
      expect.objectContaining({ form: 'raw', where: 'bytes of public.commenter_contacts.email_sealed' }),
    );
  });
});

async function until<T>(look: () => T, enough: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = look();
    if (enough(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
