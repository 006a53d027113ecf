import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const queuePath = '/api/v1/moderation/comments';
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
});

describe('the queue', () => {
  it('shows what waits with all that it takes to decide, and the address masked', async () => {
    const slug = await anArticle(house(), { title: 'Salt' });
    const { id } = await aHeldReply(house(), slug, {
      comment: 'See https://a.example, https://b.example and https://c.example',
      name: 'Otto',
      email: 'otto@lantern.example.org',
      website: 'https://otto.example/',
    });
    const [item, ...more] = (await dana.get(queuePath)).json().items;

    expect(more).toEqual([]);
    expect(item).toEqual({
      id,
      version: 1,
      status: 'held',
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      article: { id: expect.any(String), slug, title: 'Salt', url: expect.stringContaining(`/articles/${slug}`) },
      parentId: null,
      inReplyTo: null,
      author: { name: 'Otto', website: 'https://otto.example/' },
      source: 'See https://a.example, https://b.example and https://c.example',
      html: expect.stringContaining('>See <a href="https://a.example/" rel="ugc nofollow noopener noreferrer"'),
      email: 'o…@l….org',
      person: expect.stringMatching(/^[\w-]{11}$/),
      history: { published: 0, held: 0, declined: 0, spam: 0, trash: 0 },
      verdict: {
        status: 'held',
        reasons: [
          { rule: 'links', outcome: 'hold', detail: 'The reply holds 3 links.' },
          { rule: 'unknown-author', outcome: 'hold', detail: expect.stringContaining('do not know this author') },
        ],
      },
      reason: null,
      code: null,
      earlierVersions: 0,
      pinned: false,
      threadClosed: false,
      reports: [],
      reportReasons: [],
      claim: null,
    });
    expect((await dana.get(`${queuePath}/${id}`)).json()).toMatchObject({ ...item, versions: [] });
  });

  it('says the same on the page, and the address nowhere', async () => {
    const page = await dana.get('/moderation');
    expect(page.text).toContain('o…@l….org');
    expect(page.text).toContain('The reply holds 3 links.');
    expect(page.text).not.toContain('otto@lantern');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('begins with whoever has waited longest, and pages on while others come and go', async () => {
    const slug = await anArticle(house());
    const waiting = [];
    for (let n = 1; n <= 5; n++) waiting.push((await aHeldReply(house(), slug)).id);
    const pageOf = async (after?: string) =>
      (await dana.get(`${queuePath}?limit=2${after ? `&after=${encodeURIComponent(after)}` : ''}`)).json();

    const first = await pageOf();
    // One on a page that was read already is decided, and a new one comes in.
    await dana.decide(first.items[1].id, 'approve', 1);
    const late = (await aHeldReply(house(), slug)).id;
    const second = await pageOf(first.next);
    const third = await pageOf(second.next);
    const fourth = await pageOf(third.next);

    const seen = [first, second, third, fourth].flatMap(({ items }) => items.map(({ id }: { id: string }) => id));
    expect(seen.slice(1)).toEqual([...waiting, late]);
    expect(fourth.next).toBeNull();
  });

  it.each(['published', 'declined', 'spam', 'trash'])(
    'keeps what was decided under %s, the newest first',
    async (status) => {
      const decision = { published: 'approve', declined: 'decline', spam: 'spam', trash: 'trash' }[status] ?? '';
      const slug = await anArticle(house());
      const [older, newer] = [await aHeldReply(house(), slug), await aHeldReply(house(), slug)];
      for (const { id } of [newer, older]) await dana.decide(id, decision, 1);

      const { items } = (await dana.get(`${queuePath}?status=${status}&limit=2`)).json();
      expect(items.map(({ id }: { id: string }) => id)).toEqual([newer.id, older.id]);
      expect((await dana.get(`/moderation?status=${status}`)).text).toContain(`comment-${older.id}`);
    },
  );

  it.each(['?status=all', '?limit=0', '?limit=101', '?after=nonsense', '?colour=red'])('refuses %s', async (query) => {
    const { status } = await dana.get(`${queuePath}${query}`);
    expect([400, 422]).toContain(status);
  });

  it('is for those who work here', async () => {
    const stranger = new Visitor(house());
    const { id } = await aHeldReply(house(), await anArticle(house()));
    expect((await stranger.get(queuePath)).status).toBe(401);
    expect((await stranger.get('/moderation')).headers.get('location')).toBe('/staff/sign-in');
    expect((await stranger.post(`${queuePath}/${id}/decisions`, { decision: 'approve', version: 1 })).status).toBe(401);
    expect((await dana.get(`${queuePath}/${id}`)).json()).toMatchObject({ status: 'held', version: 1 });
  });
});

describe('a moderator', () => {
  const article = { title: 'Fog', source: 'It lifted.', format: 'text' };

  it('may not publish articles, and an editor may', async () => {
    const edda = await Staff.signedIn(house(), { name: 'Edda', role: 'editor' });
    expect((await dana.post('/api/v1/articles', article)).status).toBe(403);
    const made = await edda.post('/api/v1/articles', article);
    expect(made.status).toBe(201);
    const path = `/api/v1/articles/${made.json().slug}/publication`;
    expect((await dana.post(path, {})).status).toBe(403);
    expect((await edda.post(path, {})).status).toBeLessThan(300);
    expect((await dana.send(path, { method: 'DELETE' })).status).toBe(403);
    expect((await new Visitor(house()).get(`/articles/${made.json().slug}`)).status).toBe(200);
  });
});
