import { ArticleService } from '../../src/article/article.service.js';
import { Learner } from '../../src/comment/learner.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { anArticle, aReply } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { setRule } from './rules.js';

const house = houseForStories();
let moderator: Staff;
let slug: string;
let year = 1000;

beforeAll(async () => {
  moderator = await Staff.signedIn(house(), { name: 'Mo' });
  slug = await anArticle(house());
  await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
  await setRule(house(), 'classifier', { mode: 'on', setting: { hold: 95, mark: 75, least: 10 } });
});
beforeEach(async () => {
  await house().sql('delete from comments');
  await learnt();
});

/** Until every note was read: the house's own turn may be on at the same moment. */
async function learnt(): Promise<void> {
  const noted = () => house().sql<{ n: number }>('select count(*)::int as n from classifier_notes');
  while ((await noted())[0]?.n !== 0) await house().get(Learner).pass();
}
async function leave(fields: object, decision?: string) {
  const sent = aReply(fields as Record<string, string>);
  const answer = await new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, sent);
  expect(answer.status).toBe(201);
  const { id, statusUrl } = answer.json();
  if (decision) expect((await moderator.decide(id, decision, 1)).status).toBe(201);
  return { id: id as string, status: answer.json().status as string, path: new URL(statusUrl).pathname };
}
const everything = () => house().sql('select token, wanted, unwanted from classifier_tokens order by token');
/** Ten of each kind, from hands and about things of their own. */
async function school(): Promise<void> {
  const first = (year += 100);
  for (let n = first; n < first + 10; n++) {
    await leave({ name: `Win ${n}`, comment: `Casino bonus number ${n}, play slots and win!` }, 'spam');
    await leave({ name: `Ada ${n}`, comment: `The harbour was a fine place in year ${n}, I remember.` });
    await approveLast();
  }
  await learnt();
}
/** The rules published it; that a moderator agrees is told by putting it aside and approving it. */
async function approveLast(): Promise<void> {
  await house().sql(
    `update comments set previous_status = 'held' where id = (select id from comments order by id desc limit 1)`,
  );
}
const verdictOf = async (id: string) => (await moderator.get(`/api/v1/moderation/comments/${id}`)).json().verdict;

describe('the classifier', () => {
  it('holds what is like that which moderators stopped, with the telling words, which its author never sees', async () => {
    await school();
    const spam = await leave({ name: 'Lucky', comment: 'Play casino slots, big bonus!' });
    const fine = await leave({ name: 'Bea', comment: 'A fine harbour, I remember the year.' });

    expect([spam.status, fine.status]).toEqual(['held', 'published']);
    const { reasons } = await verdictOf(spam.id);
    expect(reasons).toEqual([
      { rule: 'classifier', outcome: 'hold', detail: expect.stringMatching(/“casino” \(10 of 10\).*Learnt from 10/) },
    ]);
    expect((await moderator.get('/moderation')).text).toContain('“casino” (10 of 10)');
    expect((await new Visitor(house()).get(spam.path)).text).not.toMatch(/10 of 10|stopped/);
    expect((await verdictOf(fine.id)).reasons).toEqual([]);
  });

  it('tells how often it was right, by what it said before anybody decided', async () => {
    await school();
    const { decided: none } = (await moderator.get('/api/v1/moderation/rules/classifier')).json();
    await leave({ name: 'Lucky', comment: 'Play casino slots, big bonus!' }, 'spam');
    await leave({ name: 'Zed', comment: 'Quite unheard of, and unwanted.' }, 'decline');
    await leave({ name: 'Vera', comment: 'Casino bonus, slots: my thesis.' }, 'approve');

    const answer = await moderator.get('/api/v1/moderation/rules/classifier');
    expect(answer.json()).toMatchObject({ mode: 'on', enough: true, decided: 3 });
    expect(none).toBe(0);
    const at95 = answer.json().figures.find(({ from }: { from: number }) => from === 95);
    expect(at95).toMatchObject({ held: 2, rightlyHeld: 1, precision: { share: 0.5 }, recall: { share: 0.5 } });
    expect(at95.wronglyHeld).toMatchObject({ share: 1 });
    expect((await moderator.get('/moderation/rules/classifier')).text).toContain('50.0 % (9.5–90.5)');
  });

  it('says nothing until it has learnt enough of both kinds', async () => {
    for (let n = 0; n < 12; n++) await leave({ comment: `Casino bonus ${n}` }, 'spam');
    await learnt();
    expect((await leave({ comment: 'Casino bonus' })).status).toBe('published');
  });
});

describe('what was learnt from a comment', () => {
  it('is taken back exactly when the decision is, and learnt once however often it is read', async () => {
    await leave({ comment: 'Something else.' }, 'trash');
    await learnt();
    const before = await everything();

    const { id } = await leave({ comment: 'Casino bonus casino' }, 'spam');
    await learnt();
    const after = await everything();
    expect(after).not.toEqual(before);
    await house().sql('insert into classifier_notes (comment_id) values ($1), ($1)', [id]);
    await learnt();
    expect(await everything()).toEqual(after);

    await moderator.decide(id, 'restore', 2);
    await learnt();
    expect(await everything()).toEqual(before);
  });

  it('follows another decision', async () => {
    const { id } = await leave({ comment: 'Casino' }, 'spam');
    await moderator.decide(id, 'decline', 2);
    await learnt();
    const sums = await house().sql('select max(wanted) as wanted, max(unwanted) as unwanted from classifier_tokens');
    expect(sums).toEqual([{ wanted: 0, unwanted: 1 }]);
  });

  it.each<[string, (reply: { id: string; path: string }) => Promise<unknown>]>([
    ['its author withdraws it', ({ path }) => new Visitor(house()).submit(`${path}/withdraw`, {})],
    ['it is deleted', ({ id }) => house().sql('delete from comments where id = $1', [id])],
  ])('is forgotten when %s: words that nobody else used are gone', async (_, leaves) => {
    await leave({ name: 'Otto', comment: 'Common words.' }, 'decline');
    await learnt();
    const before = await everything();
    const reply = await leave({ name: 'Zyx', comment: 'Common words, zyxwvut.' }, 'decline');
    await learnt();
    expect((await everything()).length).toBeGreaterThan(before.length);

    await leaves(reply);
    await learnt();
    expect(await everything()).toEqual(before);
    expect(await house().sql('select 1 from classifier_lessons where comment_id = $1', [reply.id])).toEqual([]);
  });

  it('cannot be read: no word stands in the tables', async () => {
    await leave({ name: 'Zyx', comment: 'Zyxwvut.' }, 'decline');
    await learnt();
    const dump = JSON.stringify([await everything(), await house().sql('select * from classifier_lessons')]);
    expect(dump).not.toMatch(/zyx/i);
  });

  it('is learnt by one instance at a time, and no decision waits for it', async () => {
    const beside = await TestHouse.open({ beside: house() });
    await Promise.all(Array.from({ length: 8 }, (_, n) => leave({ comment: `The same words, ${n}.` }, 'trash')));
    await Promise.all([house().get(Learner).pass(), beside.get(Learner).pass()]);
    await learnt();
    const [most] = await house().sql('select max(unwanted) as most from classifier_tokens');
    expect(most).toEqual({ most: 8 });
    await beside.close();
  });
});
