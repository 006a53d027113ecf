import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { anArticle, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const path = '/api/v1/moderation/rules';
let editor: Staff;
let moderator: Staff;
let slug: string;

beforeAll(async () => {
  editor = await Staff.signedIn(house(), { name: 'Edda', role: 'editor' });
  moderator = await Staff.signedIn(house(), { name: 'Mo' });
  slug = await anArticle(house());
  await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
});
beforeEach(() => house().sql('delete from rule_sets'));

const read = async () => (await moderator.get(path)).json();
const put = (change: object, who: Visitor = editor) => who.json('PUT', path, change);
async function leave(comment: string) {
  const { id, status } = (
    await new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, aReply({ comment }))
  ).json();
  const [row] = await house().sql<{ status: string; verdict: any }>(
    'select status, verdict from comments where id = $1',
    [id],
  );
  return { id, told: status, status: row?.status, verdict: row?.verdict };
}
const changed = (rules: any[], name: string, change: object) =>
  rules.map((each) => (each.rule === name ? { ...each, ...change } : each));

describe('the rules', () => {
  it('are the policy, in order, in plain words', async () => {
    const { version, rules, policy, before } = await read();
    expect(version).toBe(0);
    expect(policy.map(({ rule }: any) => rule)).toEqual(rules.map(({ rule }: any) => rule));
    expect(policy.find(({ rule }: any) => rule === 'links').says).toContain('more than 2 links is held');
    expect(policy.every(({ says }: any) => /^[A-Z].*\.$/.test(says))).toBe(true);
    expect(before).toContain('No limits');
  });

  it('go back as they came, and then nothing is new', async () => {
    const { version, rules } = await read();
    expect((await put({ version, rules })).json()).toMatchObject({ version: 0, changes: [] });
  });

  it('judge as they are set, from the next reply on', async () => {
    const { version, rules } = await read();
    const one = 'Look: https://one.example/';
    expect((await leave(one)).status).toBe('published');
    const answer = await put({ version, rules: changed(rules, 'links', { setting: { most: 0 } }), note: 'Too many.' });
    expect(answer.json()).toMatchObject({ version: 1, changes: ['Number of links: most 2 → 0.'] });
    expect(await leave(one + ' Really.')).toMatchObject({ status: 'held', verdict: { rules: 1 } });
  });

  it('are refused when they are not every rule once, or none of ours', async () => {
    const { version, rules } = await read();
    for (const wrong of [rules.slice(1), [...rules.slice(1), rules[1]], changed(rules, 'links', { mode: 'perhaps' })])
      expect((await put({ version, rules: wrong })).status).toBe(422);
    expect((await put({ version, rules: changed(rules, 'links', { setting: { most: -1 } }) })).status).toBe(422);
    expect((await put({ version, rules }, moderator)).status).toBe(403);
    expect((await read()).version).toBe(0);
  });

  it('are changed by one of two who looked at the same version, and the other is told how', async () => {
    const { version, rules } = await read();
    const off = (name: string) => put({ version, rules: changed(rules, name, { mode: 'off' }) });
    const answers = await Promise.all([off('links'), off('honeypot')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)?.json();
    expect(refused).toMatchObject({ code: 'rules-changed', current: { version: 1, changedBy: 'Edda' } });
    expect(refused.current.changes).toHaveLength(1);
  });

  it('are kept with versions, and an earlier one holds again', async () => {
    const { version, rules } = await read();
    await put({ version, rules: changed(rules, 'links', { mode: 'off' }), blockedWords: 'casino' });
    await put({ version: 1, rules, blockedWords: 'casino\npoker' });
    const back = await editor.post(`${path}/versions/1/restorations`, { version: 2 });
    expect(back.json()).toMatchObject({ version: 3, words: { blocked: 1 } });

    const { items } = (await moderator.get(`${path}/versions`)).json();
    expect(items.map((item: any) => [item.version, item.changedBy, item.note])).toEqual([
      [3, 'Edda', 'Version 1 again.'],
      [2, 'Edda', null],
      [1, 'Edda', null],
      [0, null, null],
    ]);
    expect(items[1].changes).toEqual(['Number of links: counts now.', 'Blocked words: 1 added, 0 taken out.']);
    expect((await moderator.get(`${path}/words/blocked`)).json()).toMatchObject({ count: 1, words: 'casino' });
    const log = (await moderator.get('/api/v1/moderation/log')).json().items;
    expect(log[0]).toMatchObject({ action: 'rules.changed', subject: { kind: 'rules', id: '3' }, actor: 'Edda' });
  });

  it('turn over in pages of versions', async () => {
    for (const words of ['a b', 'b c', 'c d']) await put({ version: (await read()).version, heldWords: words });
    const first = (await moderator.get(`${path}/versions?limit=3`)).json();
    const second = (await moderator.get(`${path}/versions?limit=3&after=${first.next}`)).json();
    expect([...first.items, ...second.items].map(({ version }: any) => version)).toEqual([3, 2, 1, 0]);
    expect(second.next).toBeNull();
  });
});

describe('a blocked word', () => {
  beforeEach(() => editor.post(`${path}/words/blocked`, { version: 0, words: 'press\r\n\r\ncasino*\n192.168.1.\n' }));

  it('sends a reply to spam, where a moderator finds it with the reason, and its author hears what all hear', async () => {
    const reply = await leave('The c4sinos of the city.');
    expect(reply).toMatchObject({ told: 'held', status: 'spam' });
    expect(reply.verdict.reasons).toEqual([
      { rule: 'blocked-words', outcome: 'spam', detail: 'It holds “casino*”, a blocked word.' },
    ]);
    const { items } = (await moderator.get('/api/v1/moderation/comments?status=spam')).json();
    expect(items[0]).toMatchObject({ id: reply.id, verdict: { status: 'spam' } });
    expect((await moderator.decide(reply.id, 'restore', 1)).json()).toMatchObject({ status: 'held' });
  });

  it('is a whole word', async () => {
    expect((await leave('I run it on WordPress.')).status).toBe('published');
    expect((await leave('Stop the press!')).status).toBe('spam');
  });

  it('is none that cannot be looked for: such lines are told', async () => {
    const answer = await editor.post(`${path}/words/held`, { version: 1, words: 'fine\n10.0.0.1\n*', how: 'replace' });
    expect(answer.json()).toMatchObject({
      words: { blocked: 2, held: 1 },
      leftOutCount: 2,
      leftOut: [
        { list: 'held', line: 2, why: 'network-address' },
        { list: 'held', line: 3, why: 'too-wide' },
      ],
    });
  });

  it('may be added to those that are there', async () => {
    const answer = await editor.post(`${path}/words/blocked`, { version: 1, words: 'PRESS\npoker' });
    expect(answer.json().changes).toEqual(['Blocked words: 1 added, 0 taken out.']);
  });
});

describe('a rule that is watched', () => {
  it('says what it would have done, and lets pass', async () => {
    const { version, rules } = await read();
    await put({ version, rules: changed(rules, 'held-words', { mode: 'watched' }), heldWords: 'lottery' });
    const reply = await leave('I won the lottery.');
    expect([reply.told, reply.status]).toEqual(['published', 'published']);
    expect(reply.verdict.reasons).toEqual([
      { rule: 'held-words', outcome: 'would-hold', detail: 'It holds “lottery”, on the list of held words.' },
    ]);
  });
});
