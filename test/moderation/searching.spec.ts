import { QueueCounts } from '../../src/comment/queue-counts.service.js';
import { conditionsOf } from '../../src/comment/search/conditions.queries.js';
import { type QueueQuery } from '../../src/comment/search/queue-query.view.js';
import { readSearch } from '../../src/comment/search/search.dto.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn } from './desk.js';

const house = houseForStories();
const ids = new Map<string, string>();

async function found(typed: string): Promise<string[]> {
  const { sql, parameters } = conditionsOf(readSearch(typed) as QueueQuery);
  const rows = await house().sql<{ id: string }>(`select c.id from comments c where ${sql} order by c.id`, [
    ...parameters,
  ]);
  return rows.map(({ id }) => [...ids].find(([, known]) => known === id)?.[0] ?? id);
}

beforeAll(async () => {
  const salt = await anArticle(house(), { slug: 'salt', title: 'Salt 100% and_sea' });
  const fog = await anArticle(house(), { slug: 'fog', title: 'Fog' });
  const replies = {
    otto: [
      salt,
      {
        name: 'Otto Maier',
        comment: 'Cheap, PILLS! See https://a.shop.example/x and https://b.example, https://c.example',
      },
    ],
    ines: [salt, { name: 'Inès', comment: 'Pills so cheap; naïve café.', website: 'https://ines.example/' }],
    wang: [fog, { name: '王小明', comment: '便宜药 在这里' }],
    kind: [fog, { name: "O'Hara", comment: 'КАЗИНО, don’t.' }],
  } as const;
  for (const [who, [slug, reply]] of Object.entries(replies)) ids.set(who, (await aHeldReply(house(), slug, reply)).id);
});

describe('a search', () => {
  it.each<[string, string[]]>([
    ['cheap', ['otto', 'ines']],
    ['chea*', ['otto', 'ines']],
    ['"cheap pills"', ['otto']],
    ['"cheap pil*"', ['otto']],
    ['"heap pil*"', []],
    ['cheap -"cheap pills"', ['ines']],
    ['CAFE naive', ['ines']],
    ['казино', ['kind']],
    ["don't", ['kind']],
    ['宜药', ['wang']],
    ['药宜', []],
    ['author:maier', ['otto']],
    ['author:ines', ['ines']],
    ['author:小', ['wang']],
    ["author:o'hara", ['kind']],
    ['otto', []],
    ['link:shop.example', ['otto']],
    ['link:hop.example', []],
    ['link:ines.example', ['ines']],
    ['https://b.example/other', ['otto']],
    ['article:salt -author:otto', ['ines']],
    ['article:"100%"', ['otto', 'ines']],
    ['article:d_s', ['otto', 'ines']],
    ['article:SALT_', []],
    ['reason:links', ['otto']],
    ['-reason:links article:salt', ['ines']],
    ['reason:spam', []],
    ['status:spam', []],
    ['before:2001-01-01', []],
    ['after:2001-01-01 article:fog', ['wang', 'kind']],
  ])('for %j finds %j', async (typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });
});

describe('the queue', () => {
  const api = '/api/v1/moderation/comments';
  let dana: Staff;

  beforeAll(async () => {
    dana = await Staff.signedIn(house());
  });

  const idsAt = async (path: string) => (await dana.get(path)).json().items.map(({ id }: { id: string }) => id);

  it('is searched alike on its page and through JSON, page by page', async () => {
    const q = encodeURIComponent('article:salt pills');
    const first = (await dana.get(`${api}?limit=1&q=${q}`)).json();
    expect(first).toMatchObject({ items: [{ id: ids.get('otto') }], searchedTo: null });
    expect(await idsAt(`${api}?limit=1&q=${q}&after=${first.next}`)).toEqual([ids.get('ines')]);
    expect(await idsAt(`${api}?q=${encodeURIComponent('status:spam pills')}`)).toEqual([]);

    const page = (await dana.get(`/moderation?q=${q}`)).text;
    expect(page).toContain('value="article:salt pills"');
    expect([...page.matchAll(/id="comment-([^"]+)"/g)].map(([, id]) => id)).toEqual([ids.get('otto'), ids.get('ines')]);
  });

  it('keeps the ten last labels of a host, however many a stranger writes', async () => {
    const kept = await house().sql<{ host: string }>(
      `select * from search_hosts('<a href="https://' || repeat('a.', 500) || 'deep.example/">', null) as host`,
    );
    expect(kept).toHaveLength(10);
    expect(kept.map(({ host }) => host)).toContain('l:deep.example');
  });

  it('says what is known where a search cannot be read', async () => {
    const refused = await dana.get(`${api}?q=colour:red`);
    expect([refused.status, refused.json().errors]).toEqual([
      400,
      [{ field: 'q', code: 'unreadable-search', message: expect.stringContaining('Known are author:, article:') }],
    ]);
    const page = await dana.get('/moderation?q=colour:red');
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('Known are author:, article:')]);
    expect(page.text).toContain('value="colour:red"');
  });

  it('leads back to the same search after a decision, with nothing but a form', async () => {
    const page = (await dana.get('/moderation?q=article%3Afog+-author%3Ahara')).text;
    const form = formsOn(page).find(({ fields }) => fields['decision'] === 'spam');
    const answer = await dana.submit(form?.action ?? '', { ...form?.fields });
    expect(answer.headers.get('location')).toBe(
      `/moderation?q=article%3Afog+-author%3Ahara&decided=${ids.get('wang')}`,
    );
    expect((await dana.get(answer.headers.get('location') ?? '')).text).toContain('Nothing like that is here.');
  });

  it('tells what a reply answers, what its sender did before, and how many readers complained of what', async () => {
    const slug = await anArticle(house());
    const asked = await aPublishedReply(house(), slug, { name: 'Ada', comment: 'Is it\n\nraining?' });
    const { id } = await aPublishedReply(house(), slug, { comment: 'No.', parentId: asked.id });
    for (const [client, reason] of [
      ['1', 'abuse'],
      ['2', 'spam'],
      ['3', 'abuse'],
    ] as const)
      await new Visitor(house(), { 'x-forwarded-for': `192.0.2.${client}` }).post(`/api/v1/comments/${id}/reports`, {
        reason,
      });

    const row = (await dana.get(`${api}/${id}`)).json();
    expect(row).toMatchObject({
      inReplyTo: { id: asked.id, name: 'Ada', status: 'published', excerpt: 'Is it raining?' },
      history: { published: 1, spam: 1, declined: 0 },
    });
    const counts = (await dana.get('/api/v1/moderation/counts')).json();
    expect(counts).toEqual({ held: 3, reported: 1, published: 2, declined: 0, spam: 1, trash: 0 });
    expect(await idsAt(`${api}?status=reported&q=${encodeURIComponent(`reason:abuse person:${row.person}`)}`)).toEqual([
      id,
    ]);
    const page = (await dana.get('/moderation?status=reported')).text;
    for (const said of ['Is it raining?', '1 published', '1 spam']) expect(page).toContain(said);

    await house().get(QueueCounts).sumUp();
    await dana.decide(id, 'trash', row.version);
    const after = (await dana.get('/api/v1/moderation/counts')).json();
    expect(after).toEqual({ ...counts, reported: 0, published: 1, trash: 1 });
  });
});
