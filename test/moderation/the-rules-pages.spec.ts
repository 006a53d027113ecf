import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { anArticle, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { setWords } from './rules.js';

const house = houseForStories();
const path = '/moderation/rules';
let editor: Staff;
let moderator: Staff;

beforeAll(async () => {
  editor = await Staff.signedIn(house(), { name: 'Edda', role: 'editor' });
  moderator = await Staff.signedIn(house(), { name: 'Mo' });
});
beforeEach(() => house().sql('delete from rule_sets'));

/** Every control of the form as it stands on the page. */
function formOn(page: string): Record<string, string> {
  const form = /<form[^>]*class="policy".*?<\/form>/s.exec(page)?.[0] ?? '';
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => [
    tag,
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ]);
  const areas = [...form.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>\n?([^<]*)/g)];
  const chosen = (options: string) =>
    / value="([^"]*)"/.exec(/<option[^>]*selected[^>]*>/.exec(options)?.[0] ?? '')?.[1];
  const selects = [...form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)];
  const all = [...inputs, ...areas, ...selects.map(([whole, name, options]) => [whole, name, chosen(options ?? '')])];
  return Object.fromEntries(all.map(([, name, value]) => [name, value ?? '']));
}
const form = async () => formOn((await editor.get(path)).text);
const titles = (page: string) => [...page.matchAll(/<h2 id="rule-([^"]+)"/g)].map(([, rule]) => rule);

describe('the page of the rules', () => {
  it('reads as the policy, in order, and saves without script what it shows', async () => {
    const { text } = await editor.get(path);
    expect(titles(text).slice(0, 3)).toEqual(['closed', 'ban', 'blocked-words']);
    expect(text).toContain('A reply with more than 2 links is held.');
    const answer = await editor.submit(path, await form());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?saved=0&seen=0`]);
    expect((await editor.get(answer.headers.get('location') ?? '')).text).toContain('Nothing is different');
  });

  it('changes a setting, a mode and an order, and says so', async () => {
    const fields = await form();
    const answer = await editor.submit(path, {
      ...fields,
      'links.most': '0',
      'links.place': '1',
      'honeypot.mode': 'watched',
      note: 'Quieter.',
    });
    const page = (await editor.get(answer.headers.get('location') ?? '')).text;
    expect(page).toContain('Version 1 holds from now on.');
    expect(page).toContain('A reply with a link is held.');
    expect(titles(page).slice(0, 3)).toEqual(['links', 'closed', 'ban']);
    expect((await moderator.get(`${path}/versions`)).text).toContain('Quieter.');
  });

  it('keeps what was typed when it is refused, and when somebody was quicker', async () => {
    const fields = await form();
    const refused = await editor.submit(path, { ...fields, 'links.most': 'many', note: 'My reason.' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="many"');
    await setWords(house(), 'held', 'lottery');
    const late = await editor.submit(path, { ...fields, 'links.most': '7', note: 'My reason.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Held words: 1 added, 0 taken out.');
    expect(late.text).toContain('value="My reason."');
    expect((await editor.submit(path, { ...formOn(late.text) })).status).toBe(303);
    expect((await editor.get(path)).text).toContain('more than 7 links');
  });

  it('is for moderators to read and to rehearse, not to change', async () => {
    const { text } = await moderator.get(path);
    expect(text).not.toContain('Save as the new rules');
    expect((await moderator.submit(path, formOn(text))).status).toBe(403);
    const tried = await moderator.submit(`${path}/rehearsals`, formOn(text));
    expect(tried.status).toBe(200);
    expect(tried.text).toContain('Nothing was changed.');
  });

  it('puts an earlier version back', async () => {
    await setWords(house(), 'held', 'lottery');
    await setWords(house(), 'held', 'raffle');
    const { text } = await editor.get(`${path}/versions`);
    expect(text).toContain('Put version 1 back');
    expect((await editor.submit(`${path}/versions/1/restorations`, { version: '2' })).status).toBe(303);
    expect((await editor.get(`${path}/words/held`)).text).toContain('lottery');
  });
});

describe('the page of a list of words', () => {
  it('takes what WordPress had, tries it first, and tells what it left out', async () => {
    const pasted = { version: '0', how: 'add', words: 'casino*\r\n10.0.0.1\r\nonline poker' };
    const tried = await editor.submit(`${path}/words/blocked/rehearsals`, pasted);
    expect([tried.status, tried.text.includes('online poker')]).toEqual([200, true]);

    const answer = await editor.submit(`${path}/words/blocked`, pasted);
    const page = (await editor.get(answer.headers.get('location') ?? '')).text;
    expect(page).toContain('1 line was left out');
    expect(page).toContain('The whole list, 2 entries');
  });

  it('takes 70,000 of them', async () => {
    const words = Array.from({ length: 70_000 }, (_, n) => `слово${n}`).join('\n');
    const answer = await editor.submit(`${path}/words/blocked`, { version: '0', how: 'replace', words });
    expect(answer.headers.get('location')).toContain('saved=1');
    expect((await editor.get(path)).text).toContain('70,000 entries');
  });
});

describe('the author of a reply', () => {
  async function statusPage(comment: string): Promise<string> {
    const slug = await anArticle(house());
    await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
    const reader = new Visitor(house());
    const answer = await reader.submit(`/articles/${slug}/comments`, { ...aReply({ comment }), nickname: 'Bob' });
    return (await reader.get(answer.headers.get('location') ?? '')).text;
  }

  it('reads why it waits, but for what would teach programs', async () => {
    const page = await statusPage('https://a.example https://b.example https://c.example');
    expect(page).toContain('It holds more links than are published at once.');
    expect(page).not.toContain('people do not see');
  });

  it('is told that a rule set it aside, and not that somebody read it', async () => {
    await setWords(house(), 'blocked', 'casino');
    const page = await statusPage('My casino.');
    expect(page).toContain('A rule of this site set it aside.');
    expect(page).not.toMatch(/casino, a blocked|moderator has read/);
  });
});
