import { Clock } from '../../src/platform/clock.js';
import { Allowances } from '../../src/platform/security/allowances.js';
import { aReply, anArticle } from '../support/given.js';
import { type HouseOptions, TestHouse } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

/** As the house comes, but for what the story changes. Behind a proxy of its own, so that visitors may come from anywhere. */
const asItComes = { REPLY_LIMITS: '3/1m 10/10m 30/1h', REPLY_LIMITS_SITE: '60/1m', TRUSTED_PROXIES: '127.0.0.1' };
const own: TestHouse[] = [];

/** Its clock stands still until it is turned. */
async function aHouse({ env, ...options }: HouseOptions = {}): Promise<TestHouse> {
  const one = await TestHouse.open({ ...options, env: { ...asItComes, ...env } });
  own.push(one);
  const at = new Date();
  one.get(Clock).now = () => at;
  return one;
}

/** Stories about one client share a house: the client is each story's own. */
let house: TestHouse;
let slug: string;
let clients = 0;

beforeAll(async () => {
  house = await aHouse({ env: { REPLY_LIMITS_SITE: 'off' } });
  slug = await anArticle(house);
  own.pop();
}, 30_000);
afterEach(async () => {
  for (const one of own.splice(0).reverse()) await one.close();
});
afterAll(() => house?.close());

const from = (address: string, at = house) => new Visitor(at, { 'x-forwarded-for': address });
const someone = (at = house) => from(`192.0.2.${++clients}`, at);
const send = (who: Visitor, to = slug, fields: object = {}) =>
  who.post(`/api/v1/articles/${to}/comments`, { ...aReply(), ...fields });
const waitOf = (answer: Answer) => Number(answer.headers.get('retry-after'));
async function times(count: number, act: (turn: number) => Promise<Answer>): Promise<number[]> {
  const statuses = [];
  for (let turn = 1; turn <= count; turn += 1) statuses.push((await act(turn)).status);
  return statuses;
}

describe('how often one may reply', () => {
  it('is three times in a minute, ten in ten minutes, thirty in an hour', async () => {
    const ada = someone();
    const taken: number[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      if ([0, 1, 2, 3, 4, 10, 11, 12, 13, 20, 21, 22, 23, 30, 59].includes(minute))
        taken.push((await times(4, () => send(ada))).filter((status) => status === 201).length);
      house.turnClock({ seconds: 60 });
    }

    expect(taken).toEqual([3, 3, 3, 1, 0, 3, 3, 3, 1, 3, 3, 3, 1, 0, 0]);
    expect((await send(ada)).status).toBe(201);
  });

  it('is told with a wait that is true to the second, by whichever limit is the last to give room', async () => {
    const ada = someone();
    await times(3, () => send(ada));
    house.turnClock({ seconds: 20 });
    expect(waitOf(await send(ada))).toBe(40);
    house.turnClock({ seconds: 39 });
    expect((await send(ada)).status).toBe(429);
    house.turnClock({ seconds: 1 });
    expect(await times(3, () => send(ada))).toEqual([201, 201, 201]);

    house.turnClock({ seconds: 60 });
    await times(3, () => send(ada));
    house.turnClock({ seconds: 60 });
    expect((await send(ada)).status).toBe(201);
    // Ten are used up and the minute is not: it is the ten minutes that count, of which three are over.
    expect(waitOf(await send(ada))).toBe(420);
    house.turnClock({ seconds: 420 });
    expect((await send(ada)).status).toBe(201);
  });

  it('does not shrink by trying: whoever is refused waits no longer for it', async () => {
    const ada = someone();
    for (const taken of [3, 3, 3]) {
      expect(await times(20, () => send(ada))).toEqual([...Array(taken).fill(201), ...Array(20 - taken).fill(429)]);
      house.turnClock({ seconds: 60 });
    }
    expect(await times(20, () => send(ada))).toEqual([201, ...Array(19).fill(429)]);
    house.turnClock({ seconds: 419 });
    await times(5, () => send(ada));
    house.turnClock({ seconds: 1 });
    expect(await times(3, () => send(ada))).toEqual([201, 201, 201]);
  });

  it('is counted for an address, or for a household of IPv6, and for nobody else', async () => {
    const household = await times(6, (n) => send(from(`2001:db8:1:2:${n}::${n}`)));
    expect(household).toEqual([201, 201, 201, 429, 429, 429]);

    const others = ['2001:db8:1:3::1', '198.51.100.7', '::ffff:198.51.100.8'];
    expect(await times(3, (n) => send(from(others[n - 1] ?? '')))).toEqual([201, 201, 201]);
    await times(2, () => send(from('198.51.100.8')));
    expect((await send(from('::ffff:198.51.100.8'))).status).toBe(429);
  });

  it('is exact when many come at once', async () => {
    const ada = someone();
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(ada)));

    expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(3);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 429]));
    house.turnClock({ seconds: 60 });
    expect((await send(ada)).status).toBe(201);
  });
});

describe('nobody gets more of it', () => {
  it('by a header, where no proxy is trusted', async () => {
    const one = await aHouse({ env: { TRUSTED_PROXIES: '' } });
    const to = await anArticle(one);
    const headers = ['x-forwarded-for', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip', 'client-ip', 'forwarded'];
    const statuses = await times(12, (n) => {
      const header = headers[n % headers.length] ?? '';
      return send(new Visitor(one, { [header]: header === 'forwarded' ? `for=192.0.2.${n}` : `192.0.2.${n}` }), to);
    });
    expect(statuses).toEqual([201, 201, 201, ...Array(9).fill(429)]);
  });

  it('by what it puts before the address that a trusted proxy adds', async () => {
    const statuses = await times(5, (n) => send(from(`203.0.113.${n}, 198.51.100.9`)));
    expect(statuses).toEqual([201, 201, 201, 429, 429]);
  });

  it.each([
    [
      '198.51.100.20',
      ['198.51.100.20:4711', '::ffff:198.51.100.20', '::FFFF:C633:6414', ' 198.51.100.20', '192.0.2.77,198.51.100.20'],
    ],
    [
      '2001:db8:9:9::1',
      [
        '2001:DB8:9:9:0:0:0:2',
        '[2001:db8:9:9::3]:443',
        '2001:db8:9:9::4%eth0',
        '::1, 2001:db8:9:9:ffff:ffff:ffff:ffff',
      ],
    ],
  ])('by spelling its address in another way: %s', async (address, spellings) => {
    await times(3, () => send(from(address)));
    expect(await times(spellings.length, (n) => send(from(spellings[n - 1] ?? '')))).toEqual(spellings.map(() => 429));
  });

  it('by going to another instance, or by waiting for a restart', async () => {
    const one = await aHouse();
    const beside = await aHouse({ beside: one });
    const to = await anArticle(one);
    const ada = '198.51.100.10';
    expect(await times(4, (n) => send(from(ada, n % 2 ? one : beside), to))).toEqual([201, 201, 201, 429]);

    await one.stop();
    await one.start();
    expect((await send(from(ada, one), to)).status).toBe(429);
  });
});

describe('the site as a whole', () => {
  it('takes sixty in a minute, from however many', async () => {
    const one = await aHouse();
    const to = await anArticle(one);
    const statuses = await times(62, () => send(someone(one), to));
    expect(statuses.filter((status) => status === 201).length).toBe(60);

    const late = someone(one);
    const answer = await send(late, to);
    expect([answer.status, waitOf(answer)]).toEqual([429, 60]);
    one.turnClock({ seconds: 60 });
    expect(await times(3, () => send(late, to))).toEqual([201, 201, 201]);
  });

  it('is not used up by one who is over the limit', async () => {
    const one = await aHouse({ env: { REPLY_LIMITS_SITE: '5/1m' } });
    const to = await anArticle(one);
    const [flood, ada] = [someone(one), someone(one)];
    await times(20, () => send(flood, to));

    expect(await times(3, () => send(ada, to))).toEqual([201, 201, 429]);
  });
});

describe('whoever is over the limit', () => {
  it('learns nothing else: not of faults, of articles, of earlier replies', async () => {
    const ada = someone();
    const first = aReply();
    const post = (fields: object, key?: string) =>
      ada.post(`/api/v1/articles/${slug}/comments`, fields, key === undefined ? {} : { 'idempotency-key': key });
    await post(first, 'once');
    await times(2, () => send(ada));

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

  it('gets the first answer to an earlier reply again once there is room, at no cost', async () => {
    const ada = someone();
    const reply = aReply();
    const post = () => ada.post(`/api/v1/articles/${slug}/comments`, reply, { 'idempotency-key': 'again' });
    const first = await post();
    await times(2, () => send(ada));
    house.turnClock({ seconds: 60 });

    expect(await times(5, post)).toEqual([201, 201, 201, 201, 201]);
    expect((await post()).json()).toEqual(first.json());
  });

  it('may read on, and keeps the text on the page, with the wait in words', async () => {
    const ada = someone();
    await times(3, () => send(ada));
    const answer = await ada.submit(`/articles/${slug}/comments`, aReply({ comment: 'Do not lose <this>.' }));

    expect(answer.status).toBe(429);
    expect(waitOf(answer)).toBe(60);
    expect(answer.text).toContain('60 seconds');
    expect(answer.text).toContain('Do not lose &lt;this>.</textarea>');
    expect((await ada.get(`/articles/${slug}`)).status).toBe(200);
  });

  it('is not whoever makes mistakes: faults cost nothing', async () => {
    const ada = someone();
    expect(await times(10, () => send(ada, slug, { email: 'nobody' }))).toEqual(Array(10).fill(422));
    expect((await send(ada)).status).toBe(201);
  });
});

describe('what is counted', () => {
  const counted = () => house.sql<{ key: string }>(`select * from rate_limits where key like 'reply%'`);

  it('takes no more room for refused tries, says nothing of who it was, and goes when its time is over', async () => {
    house.turnClock({ hours: 1 });
    await house.get(Allowances).sweep();
    expect(await counted()).toEqual([]);

    const ada = someone();
    await times(10, () => send(ada));
    expect(await counted()).toHaveLength(3);
    expect(JSON.stringify(await counted())).not.toContain('192.0.2');
  });

  it('stands between nobody and a reply where limits are off', async () => {
    const one = await aHouse({ env: { REPLY_LIMITS: 'off', REPLY_LIMITS_SITE: 'off' } });
    const to = await anArticle(one);
    const ada = someone(one);
    expect(await times(12, () => send(ada, to))).toEqual(Array(12).fill(201));
  });

  it('and where the counters cannot be asked, nothing is taken', async () => {
    const one = await aHouse();
    const to = await anArticle(one);
    await one.sql('alter table rate_limits rename to rate_limits_away');
    expect((await send(someone(one), to)).status).toBeGreaterThanOrEqual(500);
    expect(await one.sql('select 1 from comments')).toEqual([]);
  });
});
