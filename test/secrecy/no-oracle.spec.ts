import { jest } from '@jest/globals';
import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { aCanary } from '../support/canary.js';
import { aPublishedReply, aReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { type Answer, Visitor } from '../support/visitor.js';

/** Nobody can try an address out: whether it is the right one changes nothing that can be seen. */

jest.setTimeout(30_000);
const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
let networks = 0;
const from = (address = `192.0.2.${++networks}`) => new Visitor(house(), { 'x-forwarded-for': address });
const post = (visitor: Visitor, face: string, slug: string, fields: Record<string, string>) =>
  face === 'form'
    ? visitor.submit(`/articles/${slug}/comments`, fields)
    : visitor.post(`/api/v1/articles/${slug}/comments`, fields);

/** All that an observer gets, but for what is random or the time of day. */
function visible({ status, headers, text }: Answer): string {
  const shown = [...headers].filter(([name]) => name !== 'date').map((header) => header.join(': '));
  return [status, ...shown.toSorted(), text]
    .join('\n')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\/status\/[\w.-]+/g, '/status/TOKEN')
    .replace(/guess\d+@[\w.]+|K\w+@[\w.]+/g, 'ADDRESS');
}

describe.each(['form', 'json'])('who copies a public comment by %s', (face) => {
  const words = { comment: `What I think of it, by ${face}.`, name: 'Grace', website: 'https://example.org/' };
  const known = aCanary('Grace').email;

  it('gets the same answer with the true address as with any other', async () => {
    const slug = await anArticle(house());
    await aPublishedReply(house(), slug, { ...words, email: known });
    const answers: string[] = [];
    for (let round = 0; round < 6; round++) {
      const addresses = [known, `guess${round}@other.example`, known.toUpperCase()];
      for (const email of addresses) answers.push(visible(await post(from(), face, slug, { ...words, email })));
    }

    expect(new Set(answers).size).toBe(1);
    expect(await statusesUnder(slug)).toEqual(['published', ...Array<string>(18).fill('held')]);
  });

  it('gets it from the writer’s own network too, within the minute of a double click', async () => {
    const slug = await anArticle(house());
    const writer = from('198.51.100.7');
    const staff = await Staff.signedIn(house(), { name: `Quick${face}` });
    await post(writer, face, slug, { ...words, email: known });
    const queue = await staff.get('/api/v1/moderation/comments');
    const { id } = queue.json<{ items: { id: string; source: string }[] }>().items.at(-1) ?? { id: '' };
    expect((await staff.decide(id, 'approve', 1)).status).toBe(201);

    const made = [];
    for (const email of [known, 'guess1@other.example', known])
      made.push(await idOf(await post(from('198.51.100.7'), face, slug, { ...words, email })));
    expect(made).not.toContain(id);
    expect(new Set(made).size).toBe(1);
  });

  it('gets it before a moderator has looked, too, from the same network and with the very same words: one reply, one answer', async () => {
    const slug = await anArticle(house());
    const answers = [];
    for (const email of [known, 'guess1@other.example', known, 'guess2@other.example'])
      answers.push(await post(from('198.51.100.8'), face, slug, { ...words, email }));

    expect(new Set(answers.map((answer) => answer.text + answer.headers.get('location'))).size).toBe(1);
    expect(await statusesUnder(slug)).toEqual(['held']);
  });

  it('gets no link of the writer where replies are open to read at once', async () => {
    const slug = await anArticle(house());
    await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
    const first = await post(from('198.51.100.9'), face, slug, { ...words, email: known });
    const copies = [];
    for (const email of [known, 'guess1@other.example'])
      copies.push(await post(from('198.51.100.9'), face, slug, { ...words, email }));

    const id = await idOf(first);
    for (const { text, headers } of copies) {
      expect(text + headers.get('location')).toContain(`/comments/${id}`);
      expect(text + headers.get('location')).not.toContain('/status/');
    }
    expect(copies.map(visible)).toEqual([visible(copies[0] as Answer), visible(copies[0] as Answer)]);
  });
});

describe('who asks by an address', () => {
  const queries = [
    'sort=email',
    'sort[email]=asc',
    'order[email]=asc',
    'filter[email][like]=K%25',
    'q=ADDRESS',
    'email=ADDRESS',
    'fields=email',
    'include=contact',
    'select=email_sealed',
    'expand=contact',
    'after=ADDRESS',
    'after=eyJlbWFpbCI6MX0',
  ];

  it.each(queries)('is refused or learns nothing: ?%s', async (query) => {
    const slug = await anArticle(house());
    const email = aCanary('a reader').email;
    for (const name of ['One', 'Two']) await aPublishedReply(house(), slug, { name, comment: 'Mine.', email });
    const asked = query.replace('ADDRESS', encodeURIComponent(email));
    for (const path of ['/', `/articles/${slug}`, '/api/v1/articles', `/api/v1/articles/${slug}/comments`]) {
      const [plain, answer] = [await from().get(path), await from().get(`${path}?${asked}`)];
      expect([200, 400]).toContain(answer.status);
      if (answer.status === 200) expect(answer.text).toBe(plain.text);
    }
  });
});

it('Two houses with other keys make unrelated things of one address', async () => {
  const email = aCanary('a reader of two papers').email;
  const bytes = async () => {
    const own = await TestHouse.open();
    const slug = await anArticle(own, { slug: 'same' });
    await post(new Visitor(own), 'json', slug, aReply({ comment: 'The same.', email }));
    await Staff.signedIn(own, { email });
    const values = await own.sql<{ value: string }>(
      `select email_digest::text as value from commenter_contacts union select email_digest::text from staff_members
       union select email_sealed::text from commenter_contacts union select client_key::text from comments
       union select words_digest::text from said_words union select key_digest::text from idempotency_keys union select body_digest::text from idempotency_keys
       union select split_part(key, ':', 2) from rate_limits`,
    );
    await own.close();
    return values.map(({ value }) => value);
  };
  const [here, there] = [await bytes(), await bytes()];

  expect(here.length).toBeGreaterThanOrEqual(6);
  expect(new Set([...here, ...there]).size).toBe(here.length + there.length);
});

async function statusesUnder(slug: string): Promise<string[]> {
  const rows = await house().sql<{ status: string }>(
    'select c.status from comments c join articles a on a.id = c.article_id where a.slug = $1 order by c.id',
    [slug],
  );
  return rows.map(({ status }) => status);
}

async function idOf(answer: Answer): Promise<string> {
  const path = answer.headers.get('location') ?? answer.json<{ statusUrl: string }>().statusUrl;
  return /comments\/([0-9a-f-]{36})/.exec(path)?.[1] ?? '';
}
