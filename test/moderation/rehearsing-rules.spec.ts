import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { anArticle, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const path = '/api/v1/moderation/rules';
let moderator: Staff;
let slug: string;

beforeAll(async () => {
  moderator = await Staff.signedIn(house(), { name: 'Mo' });
  slug = await anArticle(house());
  await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
});
beforeEach(() => house().sql('delete from comments'));

async function leave(fields: object, decision?: string): Promise<string> {
  const answer = await new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, { ...aReply(), ...fields });
  const { id } = answer.json();
  if (decision) expect((await moderator.decide(id, decision, 1)).status).toBe(201);
  return id;
}
const rules = async () => (await moderator.get(path)).json().rules;
const changed = async (name: string, change: object) =>
  (await rules()).map((each: any) => (each.rule === name ? { ...each, ...change } : each));
const rehearse = async (change: object) => {
  const answer = await moderator.post(`${path}/rehearsals`, change);
  expect(answer.status).toBe(200);
  return answer.json();
};
const trialOf = (rehearsal: any, rule: string) => rehearsal.rules.find((each: any) => each.rule === rule);

describe('rules that are tried on past replies', () => {
  it('tell what would have been stopped, against what moderators decided', async () => {
    const spam = await leave({ comment: 'Cheap lottery!' }, 'spam');
    const fine = await leave(
      { comment: 'My lottery ticket, https://a.example/ https://b.example https://c.example' },
      'approve',
    );
    const standing = await leave({ comment: 'The lottery of life.' });
    await leave({ comment: 'Nothing of the kind.' });

    const answer = await rehearse({ heldWords: 'lottery' });
    expect(answer).toMatchObject({
      tried: 4,
      stopped: { changed: { wanted: 1, unwanted: 1, undecided: 1, precision: 0.5 } },
    });
    expect(trialOf(answer, 'held-words')).toMatchObject({
      now: { wanted: 0, unwanted: 0, undecided: 0, precision: null },
      changed: { wanted: 1, unwanted: 1, undecided: 1, precision: 0.5 },
    });
    const [move] = answer.moves;
    expect(move).toMatchObject({ from: 'published', to: 'held', count: 2, unwanted: 1, undecided: 1 });
    expect(move.samples.map(({ id }: any) => id).sort()).toEqual([spam, standing].sort());
    expect(move.samples[0].rules).toEqual(['held-words']);
    expect(JSON.stringify(answer)).not.toContain(fine);
  });

  it('tell what would be let through', async () => {
    const id = await leave({ comment: 'https://a.example https://b.example https://c.example' });
    const answer = await rehearse({ rules: await changed('links', { setting: { most: 3 } }) });
    expect(answer.moves).toEqual([
      expect.objectContaining({ from: 'held', to: 'published', samples: [expect.objectContaining({ id })] }),
    ]);
  });

  it('know what only the moment of sending knew', async () => {
    await leave({ elapsed: 5000 });
    const answer = await rehearse({ rules: await changed('minimum-time', { setting: { seconds: 10 } }) });
    expect(answer.moves).toMatchObject([{ from: 'published', to: 'held', count: 1 }]);
    expect(answer.untried.map(({ rule }: any) => rule)).toEqual(['ban', 'proved-history']);
  });

  it('leave out, and say so, what cannot be known of older replies', async () => {
    await leave({ comment: 'An older lottery.' });
    await house().sql(`update comments set verdict = verdict - 'facts'`);
    const answer = await rehearse({
      rules: await changed('minimum-time', { setting: { seconds: 60 } }),
      blockedWords: 'lottery',
    });
    expect(answer.untried).toContainEqual({
      rule: 'minimum-time',
      replies: 1,
      why: expect.stringContaining('not kept'),
    });
    expect(answer.moves).toMatchObject([{ from: 'published', to: 'spam', count: 1 }]);
  });

  it('take the newest, as many as were asked for, and none of staff', async () => {
    for (const n of [1, 2, 3]) await leave({ comment: `Number ${n}.` });
    await moderator.post(`/api/v1/moderation/articles/${slug}/comments`, { comment: 'From us.' });
    expect((await rehearse({ last: 2 })).tried).toBe(2);
    expect((await rehearse({})).tried).toBe(3);
  });

  it('change nothing: no rule, no reply, no word in the log', async () => {
    await leave({ comment: 'A lottery.' });
    const all = () =>
      Promise.all(
        ['comments', 'rule_sets', 'word_lists', 'audit_entries'].map((table) => house().sql(`select * from ${table}`)),
      );
    const before = await all();
    await rehearse({ blockedWords: 'lottery' });
    expect(await all()).toEqual(before);
  });

  it('tell of a watched rule what it would do', async () => {
    await leave({ comment: 'A lottery.' }, 'trash');
    const answer = await rehearse({ rules: await changed('held-words', { mode: 'watched' }), heldWords: 'lottery' });
    expect(answer.moves).toEqual([]);
    expect(trialOf(answer, 'held-words').changed).toMatchObject({ unwanted: 1, precision: 1 });
  });
});
