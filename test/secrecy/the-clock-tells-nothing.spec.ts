import { aPublishedReply, aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

/**
 * How long an answer takes tells as little as what it says. Pairs of replies, one that is known in some way and one that is not, in an
 * order drawn by lot, so that whatever else the machine does falls on both alike. The threshold is the usual one for leaks through time:
 * Welch’s |t| < 4.5. The slowest tenth of each kind is left out: it is the machine’s.
 */
const pairs = 100;
const threshold = 4.5;

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'info' } });
const ada = () => new Visitor(house(), { 'x-forwarded-for': '192.0.2.1' });

const kinds: [string, (turn: number) => Record<string, string>, (turn: number) => Record<string, string>][] = [
  [
    'an address that many approved replies came with',
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

it.each(kinds)(
  'nobody can tell %s by the clock',
  async (_, known, unknown) => {
    const slug = await anArticle(house());
    await aPublishedReply(house(), slug, { email: 'known@example.org' });
    await Staff.signedIn(house(), { name: 'Dana Kim', email: `dana${slug}@staff.example` });
    const time = async (fields: Record<string, string>) => {
      const before = performance.now();
      const { status } = await ada().post(`/api/v1/articles/${slug}/comments`, fields);
      expect(status).toBe(201);
      return performance.now() - before;
    };

    const [knownMs, unknownMs]: [number[], number[]] = [[], []];
    for (let turn = -10; turn < pairs; turn += 1) {
      const first = Math.random() < 0.5;
      const one = await time(first ? known(turn) : unknown(turn));
      const other = await time(first ? unknown(turn) : known(turn));
      if (turn < 0) continue;
      knownMs.push(first ? one : other);
      unknownMs.push(first ? other : one);
    }
    expect(Math.abs(welch(usual(knownMs), usual(unknownMs)))).toBeLessThan(threshold);
  },
  60_000,
);

it('a difference that there is would be found', () => {
  const noise = (at: number) => Array.from({ length: pairs }, () => at + Math.random() * 4);
  expect(Math.abs(welch(usual(noise(12)), usual(noise(10))))).toBeGreaterThan(threshold);
});

function usual(times: readonly number[]): number[] {
  return times.toSorted((one, other) => one - other).slice(0, Math.floor(times.length * 0.9));
}

function welch(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [moments(one), moments(other)];
  return (a.mean - b.mean) / Math.sqrt(a.variance / one.length + b.variance / other.length);
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}
