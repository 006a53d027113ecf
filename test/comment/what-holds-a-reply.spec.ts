import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Purge } from '../../src/comment/purge.js';
import { languages, messagesFor } from '../../src/site/messages/messages.js';
import { aReply, anArticle } from '../support/given.js';
import { setRule } from '../moderation/rules.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { type Answer, Visitor } from '../support/visitor.js';

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
let stranger = 0;
/** Each from a network of its own, unless the story says otherwise. */
const someone = () => new Visitor(house(), { 'x-forwarded-for': `198.51.100.${++stranger}` });

async function anOpenArticle(): Promise<string> {
  const slug = await anArticle(house());
  await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
  return slug;
}
const send = (slug: string, fields: object, who = someone()) =>
  who.post(`/api/v1/articles/${slug}/comments`, { ...aReply(), ...fields });
async function rulesOf(answer: Answer): Promise<string[]> {
  const [row] = await house().sql<{ rules: string[] | null }>(
    `select array(select r->>'rule' from jsonb_array_elements(verdict->'reasons') r) as rules from comments where id = $1`,
    [answer.json().id],
  );
  return row?.rules ?? [];
}

afterEach(() => house().sql('delete from rule_sets'));

describe('where replies are open, one is published', () => {
  it.each([
    ['that a person takes some time for', { elapsed: 4200 }],
    ['that comes without a measured time', {}],
    ['whose time cannot be read', { elapsed: 'soon' }],
    ['with the trap left alone', { nickname: '' }],
    ['that remembers its author', { remember: '1' }],
    ['with a proof that nobody asked for', { proof: 'bm90aGluZw==' }],
  ])('%s', async (_, fields) => {
    const answer = await send(await anOpenArticle(), fields);
    expect([answer.status, answer.json().status]).toEqual([201, 'published']);
  });
});

it('Two people with the same name and the same words leave two replies, and neither is held for the other', async () => {
  const slug = await anOpenArticle();
  const same = aReply({ name: 'Maria García', comment: 'Thank you.' });
  const answers = await Promise.all([
    send(slug, same),
    send(slug, same),
    send(slug, { ...same, email: 'm@example.org' }),
  ]);

  expect(answers.map((answer) => answer.json().status)).toEqual(['published', 'published', 'published']);
  expect(new Set(answers.map((answer) => answer.json().statusUrl)).size).toBe(3);
  expect((await someone().get(`/articles/${slug}`)).text.match(/Maria García<\/bdi>/g)).toHaveLength(3);
});

it('A form that comes back keeps the time that was taken so far, so that a quick correction is not held', async () => {
  const path = `/articles/${await anOpenArticle()}/comments`;
  const refused = async (elapsed: string) => (await someone().submit(path, { ...aReply({ name: '' }), elapsed })).text;

  expect(await refused('4200')).toContain('<input type="hidden" name="elapsed" value="4200"/>');
  expect(await refused('"><b>')).not.toContain('name="elapsed"');
});

describe('where replies are open, one is held', () => {
  it.each(languages)('under a name that reads like the badge of staff: %s', async (language) => {
    const { staffBadge } = messagesFor(language);
    const answer = await send(await anOpenArticle(), { name: `Ada (${staffBadge})` });
    expect(await rulesOf(answer)).toEqual(['reserved-name']);
  });

  it.each([
    ['that filled in the hidden field', { nickname: 'Bob' }, 'honeypot'],
    ['whatever it put there', { nickname: '\u202e<script>\n'.repeat(500) }, 'honeypot'],
    ['that was sent too soon', { elapsed: 800 }, 'minimum-time'],
    ['that says so as a form does', { elapsed: '2999.5' }, 'minimum-time'],
    ['under the name of the site', { name: 'Rιposte' }, 'reserved-name'],
    ['under the title of those who decide', { name: 'Site Adrnin' }, 'reserved-name'],
    ['with many links', { comment: 'http://a.example http://b.example http://c.example' }, 'links'],
  ])('%s, and the answer does not say why', async (_, fields, rule) => {
    const slug = await anOpenArticle();
    const answer = await send(slug, fields);

    expect([answer.status, answer.json().status]).toEqual([201, 'held']);
    expect(await rulesOf(answer)).toEqual([rule]);
    expect(answer.text).not.toContain(rule);
    expect((await someone().get(`/articles/${slug}`)).text).not.toContain(answer.json().id);
  });

  it('by the form as well, and its author sees what everybody who is held sees', async () => {
    const slug = await anArticle(house());
    const pages = [];
    for (const nickname of ['', 'Bob']) {
      const fields = aReply({ comment: `Told by ${nickname || 'nobody'}.` });
      const answer = await someone().submit(`/articles/${slug}/comments`, { ...fields, nickname });
      expect(answer.status).toBe(303);
      const page = await someone().get(answer.headers.get('location') ?? '');
      pages.push(/<h1>.*?<\/h1>.*?<\/p>/s.exec(page.text)?.[0]);
    }
    expect(pages[0]).toBeDefined();
    expect(pages[1]).toBe(pages[0]);
    expect(await house().sql(`select 1 from comments where verdict::text like '%honeypot%'`)).not.toEqual([]);
  });

  it('whose name looks like that of somebody who works here, as long as they do', async () => {
    const slug = await anOpenArticle();
    await Staff.signedIn(house(), { name: 'Marit Ege', email: 'marit@staff.example' });
    expect(await rulesOf(await send(slug, { name: 'Маrit  Ege' }))).toEqual(['reserved-name']);

    await house().sql('update staff_members set disabled_at = now()');
    expect(await rulesOf(await send(slug, { name: 'Marit Ege' }))).toEqual([]);
  });

  it('that says what its client said within a day, to whatever article', async () => {
    const client = someone();
    const [one, other] = [await anOpenArticle(), await anOpenArticle()];
    const first = await send(one, { comment: 'Visit my shop!' }, client);
    const again = await send(other, { comment: 'VISIT  my shop', name: 'Eve', email: 'eve@example.org' }, client);
    const somebodyElse = await send(other, { comment: 'Visit my shop!' });

    expect([first, again, somebodyElse].map((answer) => answer.json().status)).toEqual([
      'published',
      'held',
      'published',
    ]);
    expect(await rulesOf(again)).toEqual(['duplicate']);
    await house().sql(`update said_words set said_at = said_at - interval '1 day'`);
    expect((await send(other, { comment: 'Visit my shop' }, client)).json().status).toBe('published');
  });

  it('of two that say the same at once', async () => {
    const client = someone();
    const slug = await anOpenArticle();
    const answers = await Promise.all(
      ['One', 'Two'].map((name) => send(slug, { comment: 'Both at once.', name }, client)),
    );
    expect(answers.map((answer) => answer.json().status).sort()).toEqual(['held', 'published']);
  });

  it('and what was noted for it is forgotten after its day', async () => {
    await send(await anOpenArticle(), {});
    await house().sql(`update said_words set said_at = said_at - interval '1 day'`);
    await house().get(Purge).pass();
    expect(await house().sql('select 1 from said_words')).toEqual([]);
  });
});

describe('the publisher may', () => {
  it('ask for more time, or for none', async () => {
    const slug = await anOpenArticle();
    await setRule(house(), 'minimum-time', { setting: { seconds: 10 } });
    expect((await send(slug, { elapsed: 9000 })).json().status).toBe('held');
    await setRule(house(), 'minimum-time', { setting: { seconds: 0 } });
    expect((await send(slug, { elapsed: 0 })).json().status).toBe('published');
  });
});

describe('what nobody sees is never a mistake', () => {
  it.each([
    ['an unknown field', { nicknames: 'x' }, 'nicknames'],
    ['a value of another kind', { nickname: { length: 3 } }, 'nickname'],
    ['a value of another kind', { elapsed: true }, 'elapsed'],
    ['a time before the page was opened', { elapsed: -1 }, 'elapsed'],
    ['no text at all', { proof: 'a\u0000b' }, 'proof'],
  ])('but a program’s is: %s', async (_, fields, field) => {
    const answer = await send(await anOpenArticle(), fields);
    expect(answer.status).toBe(422);
    expect(answer.json().errors.map((fault: { field: string }) => fault.field)).toEqual([field]);
  });
});

describe('by default a stranger cannot tell one from another', () => {
  it('a known address, a name like ours, words said before, a trap, a hurry: status, headers and bytes are the same', async () => {
    const slug = await anArticle(house());
    const client = new Visitor(house(), { 'x-forwarded-for': '203.0.113.9' });
    await send(slug, { comment: 'Said before.', email: 'known@example.org', name: 'Known' }, client);
    const answers = [
      await send(slug, {}, client),
      await send(slug, { email: 'known@example.org' }, client),
      await send(slug, { name: 'Admin' }, client),
      await send(slug, { comment: 'Said before.' }, client),
      await send(slug, { nickname: 'Bob' }, client),
      await send(slug, { elapsed: 1 }, client),
      await send(slug, { proof: 'x' }, client),
      await send(slug, { comment: 'http://a.example http://b.example http://c.example' }, client),
    ];
    expect(new Set(answers.map(shapeOf)).size).toBe(1);
  });

  it('by the form neither', async () => {
    const slug = await anArticle(house());
    const client = new Visitor(house(), { 'x-forwarded-for': '203.0.113.10' });
    const submit = (fields: object) => client.submit(`/articles/${slug}/comments`, { ...aReply(), ...fields });
    await submit({ comment: 'Said by form before.', email: 'known@example.org' });
    const traits = [
      {},
      { email: 'known@example.org' },
      { name: 'Admin' },
      { comment: 'Said by form before.' },
      { nickname: 'Bob' },
      { elapsed: '1' },
      { proof: 'x' },
      { comment: 'http://a.example http://b.example http://c.example' },
    ];
    const answers = [];
    for (const fields of traits) answers.push(await submit(fields));

    const shapes = answers.map(({ status, headers, text }) => {
      const shown = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      return JSON.stringify([status, shown, text]).replace(/comments\/[0-9a-f-]{36}\/status\/[\w.-]+/, 'LINK');
    });
    expect(new Set(shapes).size).toBe(1);
    expect(shapes[0]).toContain('LINK');
    expect(new Set(answers.map(({ headers }) => headers.get('location')?.length)).size).toBe(1);
  });
});

/** All of an answer but what is drawn by lot. */
function shapeOf({ status, headers, text, json }: Answer): string {
  const { id, statusUrl } = json();
  const kept = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  const known = text.replaceAll(statusUrl, 'x'.repeat(statusUrl.length)).replaceAll(id, 'x'.repeat(id.length));
  return JSON.stringify([status, kept, known]);
}
