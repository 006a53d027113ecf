import { DataSource } from 'typeorm';
import { Clock } from '../../src/platform/clock.js';
import { Allowances } from '../../src/platform/security/allowances.js';
import { aReply, anArticle } from '../support/given.js';
import { type HouseOptions, TestHouse } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

/** As the house comes, but for what the story changes. */
const asItComes = { REPLY_LIMITS: '3/1m 10/10m 30/1h', REPLY_LIMITS_SITE: '60/1m' };
const open: TestHouse[] = [];

/** Behind a proxy of its own, so that visitors may come from anywhere. Its clock stands still until it is turned. */
async function aHouse(options: HouseOptions = {}): Promise<TestHouse> {
  const house = await TestHouse.open({
    ...options,
    env: { ...asItComes, TRUSTED_PROXIES: '127.0.0.1', ...options.env },
  });
  open.push(house);
  const at = new Date();
  house.get(Clock).now = () => at;
  return house;
}
afterEach(async () => {
  for (const house of open.splice(0).reverse()) await house.close();
});

const from = (house: TestHouse, address: string) => new Visitor(house, { 'x-forwarded-for': address });
const send = (who: Visitor, slug: string, fields: object = {}) =>
  who.post(`/api/v1/articles/${slug}/comments`, { ...aReply(), ...fields });
async function times(count: number, act: () => Promise<Answer>): Promise<number[]> {
  const statuses = [];
  for (let turn = 0; turn < count; turn += 1) statuses.push((await act()).status);
  return statuses;
}
const waitOf = (answer: Answer) => Number(answer.headers.get('retry-after'));

describe('how often one may reply', () => {
  it('is three times in a minute, ten in ten minutes, thirty in an hour', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    const ada = from(house, '192.0.2.1');
    const taken: number[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      taken.push((await times(4, () => send(ada, slug))).filter((status) => status === 201).length);
      house.turnClock({ seconds: 60 });
    }

    expect(taken.slice(0, 5)).toEqual([3, 3, 3, 1, 0]);
    expect(taken.slice(10, 14)).toEqual([3, 3, 3, 1]);
    expect(taken.slice(0, 60).reduce((sum, count) => sum + count)).toBe(30);
    house.turnClock({ seconds: 1 });
    expect((await send(ada, slug)).status).toBe(201);
  }, 60_000);

  it('is told with a wait that is true to the second, by whichever limit is the last to give room', async () => {
    const house = await aHouse({ env: { REPLY_LIMITS: '3/1m 4/10m' } });
    const slug = await anArticle(house);
    const ada = from(house, '192.0.2.1');
    await times(3, () => send(ada, slug));
    house.turnClock({ seconds: 20 });
    expect(waitOf(await send(ada, slug))).toBe(40);
    house.turnClock({ seconds: 39 });
    expect((await send(ada, slug)).status).toBe(429);
    house.turnClock({ seconds: 1 });
    expect((await send(ada, slug)).status).toBe(201);

    expect(waitOf(await send(ada, slug))).toBe(540);
    house.turnClock({ seconds: 540 });
    expect((await send(ada, slug)).status).toBe(201);
  });

  it('does not shrink by trying: whoever is refused waits no longer for it', async () => {
    const house = await aHouse({ env: { REPLY_LIMITS: '3/1m 5/10m' } });
    const slug = await anArticle(house);
    const ada = from(house, '192.0.2.1');
    await times(3, () => send(ada, slug));
    await times(40, () => send(ada, slug));
    house.turnClock({ seconds: 60 });
    expect(await times(3, () => send(ada, slug))).toEqual([201, 201, 429]);
    house.turnClock({ seconds: 539 });
    await times(10, () => send(ada, slug));
    house.turnClock({ seconds: 1 });
    expect(await times(3, () => send(ada, slug))).toEqual([201, 201, 201]);
  });

  it('is counted for an address, or for a household of IPv6, and for nobody else', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    const household = Array.from({ length: 6 }, (_, n) => from(house, `2001:db8:1:2:${n}::${n + 1}`));
    const statuses = [];
    for (const who of household) statuses.push((await send(who, slug)).status);
    expect(statuses).toEqual([201, 201, 201, 429, 429, 429]);

    for (const other of ['2001:db8:1:3::1', '192.0.2.7', '::ffff:192.0.2.8'])
      expect((await send(from(house, other), slug)).status).toBe(201);
    await times(2, () => send(from(house, '192.0.2.8'), slug));
    expect((await send(from(house, '::ffff:192.0.2.8'), slug)).status).toBe(429);
  });

  it('is exact when many come at once', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    const ada = from(house, '192.0.2.1');
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(ada, slug)));

    expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(3);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 429]));
    house.turnClock({ seconds: 60 });
    expect((await send(ada, slug)).status).toBe(201);
  });
});

describe('nobody gets more of it', () => {
  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip'])(
    'by a header %s, where no proxy is trusted',
    async (header) => {
      const house = await aHouse({ env: { TRUSTED_PROXIES: '' } });
      const slug = await anArticle(house);
      let n = 0;
      const statuses = await times(5, () => {
        const value = header === 'forwarded' ? `for=192.0.2.${++n}` : `192.0.2.${++n}`;
        return send(new Visitor(house, { [header]: value }), slug);
      });
      expect(statuses).toEqual([201, 201, 201, 429, 429]);
    },
  );

  it('by what it puts before the address that a trusted proxy adds', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    let n = 0;
    const statuses = await times(5, () => send(from(house, `203.0.113.${++n}, 192.0.2.1`), slug));
    expect(statuses).toEqual([201, 201, 201, 429, 429]);
  });

  it('by going to another instance, or by waiting for a restart', async () => {
    const house = await aHouse();
    const beside = await aHouse({ beside: house });
    const slug = await anArticle(house);
    await send(from(house, '192.0.2.1'), slug);
    await send(from(beside, '192.0.2.1'), slug);
    await send(from(house, '192.0.2.1'), slug);
    expect((await send(from(beside, '192.0.2.1'), slug)).status).toBe(429);

    await house.stop();
    await house.start();
    expect((await send(from(house, '192.0.2.1'), slug)).status).toBe(429);
  });
});

describe('the site as a whole', () => {
  it('takes sixty in a minute, from however many', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    let n = 0;
    const statuses = await times(62, () => send(from(house, `198.51.100.${++n}`), slug));

    expect(statuses.filter((status) => status === 201).length).toBe(60);
    const late = await send(from(house, '192.0.2.99'), slug);
    expect([late.status, waitOf(late)]).toEqual([429, 60]);
    house.turnClock({ seconds: 60 });
    expect(await times(3, () => send(from(house, '192.0.2.99'), slug))).toEqual([201, 201, 201]);
  }, 30_000);

  it('is not used up by one who is over the limit', async () => {
    const house = await aHouse({ env: { REPLY_LIMITS_SITE: '5/1m' } });
    const slug = await anArticle(house);
    await times(20, () => send(from(house, '192.0.2.1'), slug));

    expect(await times(3, () => send(from(house, '192.0.2.2'), slug))).toEqual([201, 201, 429]);
  });
});

describe('whoever is over the limit', () => {
  const limited = async (house: TestHouse, slug: string) => {
    const ada = from(house, '192.0.2.1');
    await times(3, () => send(ada, slug));
    return ada;
  };

  it('learns nothing else: not of faults, of articles, of earlier replies', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    const ada = from(house, '192.0.2.1');
    const first = aReply();
    const post = (fields: object, key?: string) =>
      ada.post(`/api/v1/articles/${slug}/comments`, fields, key === undefined ? {} : { 'idempotency-key': key });
    await post(first, 'once');
    await times(2, () => send(ada, slug));

    const answers = [
      await post(first, 'once'),
      await post(first),
      await post({ ...aReply(), email: 'nobody', nope: 1 }),
      await post({}),
      await send(ada, 'no-such-article'),
      await send(ada, slug, { parentId: '01938f60-2b7d-7e11-8a4c-5f9d0e6b7a8c' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 429));
    expect(new Set(answers.map(waitOf)).size).toBe(1);
  });

  it('gets the first answer to an earlier reply again once there is room', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    const ada = from(house, '192.0.2.1');
    const reply = aReply();
    const post = () => ada.post(`/api/v1/articles/${slug}/comments`, reply, { 'idempotency-key': 'again' });
    const first = await post();
    await times(2, () => send(ada, slug));
    house.turnClock({ seconds: 60 });

    expect(await times(5, post)).toEqual([201, 201, 201, 201, 201]);
    expect((await post()).json()).toEqual(first.json());
  });

  it('may read on, and keeps the text on the page, with the wait in words', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    const ada = await limited(house, slug);
    const answer = await ada.submit(`/articles/${slug}/comments`, aReply({ comment: 'Do not lose <this>.' }));

    expect(answer.status).toBe(429);
    expect(waitOf(answer)).toBe(60);
    expect(answer.text).toContain('60 seconds');
    expect(answer.text).toContain('Do not lose &lt;this>.</textarea>');
    expect((await ada.get(`/articles/${slug}`)).status).toBe(200);
  });

  it('is not everybody who makes mistakes: faults cost nothing', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    const ada = from(house, '192.0.2.1');

    expect(await times(10, () => send(ada, slug, { email: 'nobody' }))).toEqual(Array.from({ length: 10 }, () => 422));
    expect((await send(ada, slug)).status).toBe(201);
  });
});

describe('what is counted', () => {
  const counted = (house: TestHouse) =>
    house.sql<{ key: string }>(`select key from rate_limits where key like 'reply%'`);

  it('takes no more room for refused tries, and goes when its time is over', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    await times(10, () => send(from(house, '192.0.2.1'), slug));
    expect(await counted(house)).toHaveLength(4);
    house.turnClock({ hours: 1 });
    await house.get(Allowances).sweep();

    expect(await counted(house)).toEqual([]);
  });

  it('says nothing about who it was', async () => {
    const house = await aHouse();
    await send(from(house, '192.0.2.1'), await anArticle(house));
    const rows = await house.get(DataSource).query('select * from rate_limits');
    expect(JSON.stringify(rows)).not.toContain('192.0.2');
  });

  it('stands between nobody and a reply where limits are off', async () => {
    const house = await aHouse({ env: { REPLY_LIMITS: 'off', REPLY_LIMITS_SITE: 'off' } });
    const slug = await anArticle(house);
    expect(await times(12, () => send(from(house, '192.0.2.1'), slug))).toEqual(Array.from({ length: 12 }, () => 201));
    expect(await counted(house)).toEqual([]);
  });

  it('and where the counters cannot be asked, nothing is taken', async () => {
    const house = await aHouse();
    const slug = await anArticle(house);
    await house.sql('alter table rate_limits rename to rate_limits_away');
    expect((await send(from(house, '192.0.2.1'), slug)).status).toBeGreaterThanOrEqual(500);
    expect(await house.sql('select 1 from comments')).toEqual([]);
  });
});
