import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { ArticleService } from '../../src/article/article.service.js';
import { Purge } from '../../src/comment/purge.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { aReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const visitor = () => new Visitor(house());
const ask = (slug: string) => visitor().get(`/api/v1/articles/${slug}/challenge`);
const send = (slug: string, proof: string | undefined, at: TestHouse = house()) =>
  new Visitor(at).post(`/api/v1/articles/${slug}/comments`, { ...aReply(), ...(proof === undefined ? {} : { proof }) });
const statusOf = async (slug: string, proof?: string) => (await send(slug, proof)).json().status;

async function anOpenArticle(): Promise<string> {
  const slug = await anArticle(house());
  await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
  return slug;
}

/** What the page's script does. */
async function workFor(slug: string): Promise<{ challenge: Challenge; solution: object }> {
  const challenge = (await ask(slug)).json<Challenge>();
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('Not solved in time.');
  return { challenge, solution };
}
const packed = (proof: unknown) => Buffer.from(JSON.stringify(proof)).toString('base64');

beforeAll(() => house().get(Settings).set('replies.proofOfWork', 'true'));

describe('where the publisher asks for work', () => {
  it('a challenge is nobody else’s and is not kept anywhere', async () => {
    const slug = await anOpenArticle();
    const [one, other] = [await ask(slug), await ask(slug)];

    expect([one.status, one.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(one.json().parameters.nonce).not.toBe(other.json().parameters.nonce);
  });

  it('there are sixty a minute for one client, and then a wait', async () => {
    const own = await TestHouse.open({ beside: house() });
    const slug = await anOpenArticle();
    own.turnClock({ hours: 1 });
    const path = `/api/v1/articles/${slug}/challenge`;
    const statuses = [];
    for (let turn = 0; turn < 61; turn += 1) statuses.push((await new Visitor(own).get(path)).status);
    const refused = await new Visitor(own).get(path);
    await own.close();

    expect(statuses).toEqual([...Array<number>(60).fill(200), 429]);
    expect([refused.json().code, Number(refused.headers.get('retry-after')) > 0]).toEqual([
      'too-many-challenges',
      true,
    ]);
    await house().sql('delete from rate_limits');
  });

  it('the form tells the script where to get it', async () => {
    const slug = await anOpenArticle();
    const page = (await visitor().get(`/articles/${slug}`)).text;
    expect(page).toContain(` data-challenge="/api/v1/articles/${slug}/challenge"`);
  });

  it('a reply that brings it is published', async () => {
    const slug = await anOpenArticle();
    expect(await statusOf(slug, packed(await workFor(slug)))).toBe('published');
  });

  it('a reply that brings none is held and not refused', async () => {
    const slug = await anOpenArticle();
    expect((await send(slug, undefined)).json()).toMatchObject({ status: 'held' });
  });

  it('the same work is good for one reply, also of two at once in two houses', async () => {
    const slug = await anOpenArticle();
    const proof = packed(await workFor(slug));
    const beside = await TestHouse.open({ beside: house() });
    const answers = await Promise.all([house(), beside, house()].map((at) => send(slug, proof, at)));
    await beside.close();

    expect(answers.map((answer) => answer.json().status).sort()).toEqual(['held', 'held', 'published']);
    expect(await statusOf(slug, proof)).toBe('held');
  });

  it('work that went with a refused reply is not lost', async () => {
    const slug = await anOpenArticle();
    const proof = packed(await workFor(slug));
    const refused = await visitor().post(`/api/v1/articles/${slug}/comments`, {
      ...aReply({ parentId: '01938f60-2b7d-7e11-8a4c-5f9d0e6b7a8c' }),
      proof,
    });

    expect(refused.status).toBe(422);
    expect(await statusOf(slug, proof)).toBe('published');
  });

  it('work for another article counts for nothing', async () => {
    const [one, other] = [await anOpenArticle(), await anOpenArticle()];
    expect(await statusOf(other, packed(await workFor(one)))).toBe('held');
  });

  it('nor does work that was done too late', async () => {
    const own = await TestHouse.open({ beside: house() });
    const slug = await anOpenArticle();
    const proof = packed(await workFor(slug));
    own.turnClock({ hours: 3 });
    const late = await send(slug, proof, own);
    await own.close();

    expect(late.json().status).toBe('held');
  });

  it.each<[string, (work: { challenge: any; solution: any }) => unknown]>([
    ['another counter', ({ challenge, solution }) => ({ challenge, solution: { ...solution, counter: 0 } })],
    ['another key', ({ challenge, solution }) => ({ challenge, solution: { ...solution, derivedKey: '00' } })],
    [
      'an easier task',
      ({ challenge, solution }) => ({
        challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: '' } },
        solution,
      }),
    ],
    [
      'more time',
      ({ challenge, solution }) => ({
        challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: 4e9 } },
        solution,
      }),
    ],
    ['no signature', ({ challenge, solution }) => ({ challenge: { ...challenge, signature: '' }, solution })],
    ['nothing', () => null],
    ['a list', () => []],
    ['a deep nest', () => JSON.parse('['.repeat(800) + ']'.repeat(800))],
  ])('nor does a proof with %s', async (_, altered) => {
    const slug = await anOpenArticle();
    expect(await statusOf(slug, packed(altered(await workFor(slug))))).toBe('held');
  });

  it.each(['no base64 !', 'bm90IGpzb24=', 'x'.repeat(9000)])('nor does nonsense: %.20s', async (nonsense) => {
    expect(await statusOf(await anOpenArticle(), nonsense)).toBe('held');
  });

  it('what was used is forgotten once it would be too old anyway', async () => {
    const slug = await anOpenArticle();
    await statusOf(slug, packed(await workFor(slug)));
    const spent = () => house().sql('select 1 from spent_challenges');
    await house().get(Purge).pass();
    expect((await spent()).length).toBeGreaterThan(0);

    await house().sql(`update spent_challenges set expires_at = now() - interval '1 second'`);
    await house().get(Purge).pass();
    expect(await spent()).toEqual([]);
  });
});

describe('where the publisher asks for none', () => {
  it('there is no challenge', async () => {
    const own = await TestHouse.open();
    const slug = await anArticle(own);
    const answer = await new Visitor(own).get(`/api/v1/articles/${slug}/challenge`);
    const page = await new Visitor(own).get(`/articles/${slug}`);
    await own.close();

    expect([answer.status, answer.json().code]).toEqual([404, 'proof-not-asked']);
    expect(page.text).not.toContain('data-challenge');
  });
});
