import { StaffService } from '../../src/account/staff.service.js';
import { ReplyJudge } from '../../src/comment/reply-judge.js';
import { operator } from '../../src/platform/audit/actor.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { aMember, signIn } from '../account/staff.js';
import { aPublishedReply, aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';
import { threshold, toldByTheClock, welch } from './stopwatch.js';

/** How long an answer takes tells as little as what it says. */

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'info' } });
let slug: string;
beforeAll(async () => {
  slug = await anArticle(house());
  await aPublishedReply(house(), slug, { email: 'known@example.org' });
});

async function send(fields: Record<string, string>): Promise<void> {
  const answer = await new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, fields);
  expect(answer.status).toBe(201);
}

describe('whoever leaves a reply cannot tell by the clock', () => {
  const kinds: [string, (turn: number) => Record<string, string>, (turn: number) => Record<string, string>][] = [
    [
      'an address that an approved reply came with',
      () => aReply({ email: 'known@example.org' }),
      (turn) => aReply({ email: `nobody${turn}@example.org` }),
    ],
    ['the name of somebody who works here', () => aReply({ name: 'Dаna Kim' }), () => aReply({ name: 'Lena Kim' })],
    [
      'words that were said before',
      (turn) => aReply({ comment: 'Said before.', name: `Ada ${turn}` }),
      (turn) => aReply({ name: `Ada ${turn}` }),
    ],
    ['a trap that was stepped into', () => ({ ...aReply(), nickname: 'Bob' }), () => ({ ...aReply(), nickname: '' })],
  ];
  beforeAll(() => aMember(house(), { name: 'Dana Kim' }));

  it.each(kinds)(
    '%s',
    async (_, known, unknown) => {
      const race = { one: (turn: number) => send(known(turn)), other: (turn: number) => send(unknown(turn)) };
      expect(await toldByTheClock(race)).toBe(0);
    },
    180_000,
  );

  it('whose address the words came with that are said a second time', async () => {
    const again = (whose: string) => async (turn: number) => {
      const reply = aReply({ comment: `Clicked twice, ${whose} ${turn}.`, email: 'known@example.org' });
      await send(reply);
      const before = performance.now();
      await send({ ...reply, email: `${whose}@example.org` });
      return performance.now() - before;
    };
    expect(await toldByTheClock({ one: again('known'), other: again('nobody') })).toBe(0);
  }, 180_000);
});

describe('whoever guesses at the staff’s door cannot tell by the clock', () => {
  let clients = 0;
  const wrong = (email: string) => async () => {
    clients += 1;
    const from = `10.${clients >> 16}.${(clients >> 8) & 255}.${clients & 255}`;
    const answer = await signIn(house(), { email, password: 'ten warm ferns at dusk' }, { from });
    expect(answer.status).toBe(401);
  };

  it.each<[string, () => Promise<string>]>([
    ['an address that nobody has', () => Promise.resolve('nobody@lantern.example.org')],
    [
      'somebody who was disabled',
      async () => {
        const { email } = await aMember(house());
        await house().get(StaffService).disable(PrivateEmail.of(email), operator);
        return email;
      },
    ],
    [
      'somebody who has no password yet',
      async () => {
        const email = 'invited@lantern.example.org';
        const invited = { email: PrivateEmail.of(email), name: 'New', role: 'editor', passwordHash: null } as const;
        await house().get(StaffService).add(invited, operator);
        return email;
      },
    ],
  ])(
    '%s, from a wrong password',
    async (_, whose) => {
      const race = { one: wrong(await whose()), other: wrong((await aMember(house())).email) };
      expect(await toldByTheClock(race)).toBe(0);
    },
    180_000,
  );
});

describe('the stopwatch', () => {
  it('finds it when a known address takes longer', async () => {
    const judge = house().get(ReplyJudge);
    const asItIs = judge.judge.bind(judge);
    judge.judge = async (tx, reply, ...rest) => {
      if (reply.name === 'Known') await new Promise((resolve) => setTimeout(resolve, 50));
      return asItIs(tx, reply, ...rest);
    };
    const one = () => send(aReply({ name: 'Known' }));
    const found = await toldByTheClock({ one, other: () => send(aReply()) });
    judge.judge = asItIs;

    expect(found).toBeGreaterThan(threshold);
  }, 180_000);

  it('finds nothing where there is nothing, also on a machine that stalls now and then', async () => {
    const noise = () => Array.from({ length: 80 }, () => 10 + Math.random() * 4 + (Math.random() < 0.05 ? 300 : 0));
    const found = Array.from({ length: 2000 }, () => Math.abs(welch(noise(), noise()).t));
    expect(found.filter((t) => t >= threshold).length).toBeLessThan(5);
  });
});
