import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const visitor = () => new Visitor(house());
const thread = async (slug: string, query = '') =>
  (await visitor().get(`/api/v1/articles/${encodeURIComponent(slug)}/comments${query}`)).json();

describe('a thread', () => {
  it('shows replies below what they answer, oldest first, and says whom they answer', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug, { comment: 'Root.' });
    const first = await aPublishedReply(house(), slug, { comment: 'First.', parentId: root.id });
    await aPublishedReply(house(), slug, { comment: 'Second.', parentId: root.id });
    await aPublishedReply(house(), slug, { comment: 'Below first.', parentId: first.id });

    const { items } = await thread(slug);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: root.id, depth: 0, parentId: null, replyCount: 3 });
    expect(items[0].replies.items.map((reply: { html: string; depth: number }) => [reply.depth, reply.html])).toEqual([
      [1, '<p dir="auto">First.</p>'],
      [1, '<p dir="auto">Second.</p>'],
      [2, '<p dir="auto">Below first.</p>'],
    ]);
  });

  it('shows nothing of a reply that waits', async () => {
    const slug = await anArticle(house());
    const { id } = await aHeldReply(house(), slug, { comment: 'Patience.', name: 'Quiet One' });

    const page = (await visitor().get(`/articles/${slug}`)).text;
    expect(page + JSON.stringify(await thread(slug))).not.toMatch(/Patience|Quiet One/);
    expect((await visitor().get(`/comments/${id}`)).status).toBe(404);
    expect((await visitor().get(`/api/v1/comments/${id}/replies`)).status).toBe(404);
  });

  it('shows a reply that is approved after its parent was removed, under the place of that parent', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug);
    const parent = await aPublishedReply(house(), slug, { parentId: root.id });
    const late = await aHeldReply(house(), slug, { parentId: parent.id, comment: 'I was late.' });
    for (const { id } of [parent, root])
      await house().get(Decisions).decide(operator, id, { decision: 'decline', version: 2 });

    await house().get(Decisions).decide(operator, late.id, { decision: 'approve', version: 1 });
    expect((await thread(slug)).items).toMatchObject([
      { id: root.id, removed: true, replies: { items: [{ id: parent.id, removed: true }, { id: late.id }] } },
    ]);
    await house().get(Decisions).decide(operator, late.id, { decision: 'trash', version: 2 });
    expect((await thread(slug)).items).toEqual([]);
  });

  it('pages on without losing or repeating anybody while others come in', async () => {
    const slug = await anArticle(house());
    for (let n = 0; n < 5; n++) await aPublishedReply(house(), slug, { comment: `No. ${n}` });

    const first = await thread(slug, '?sort=newest&limit=2');
    await aPublishedReply(house(), slug, { comment: 'In between.' });
    const second = await thread(slug, `?sort=newest&limit=2&after=${first.next}`);
    const third = await thread(slug, `?sort=newest&limit=2&after=${second.next}`);

    const texts = [first, second, third].flatMap(({ items }) => items.map((item: { html: string }) => item.html));
    expect(texts).toEqual([4, 3, 2, 1, 0].map((n) => `<p dir="auto">No. ${n}</p>`));
    expect(third.next).toBeNull();
  });

  it('leads from a comment to the page that holds it, however long the thread', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug);
    const replies = [];
    for (let n = 0; n < 22; n++)
      replies.push(await aPublishedReply(house(), slug, { parentId: root.id, comment: `Reply ${n}` }));

    for (const { id } of [root, replies[0]!, replies[19]!, replies[21]!]) {
      const answer = await visitor().get(`/comments/${id}`);
      expect(answer.status).toBe(302);
      const [page = '', anchor] = (answer.headers.get('location') ?? '').split('#');
      expect(anchor).toBe(`comment-${id}`);
      expect((await visitor().get(page)).text).toContain(`id="comment-${id}"`);
    }
  });

  it('offers the replies that did not fit, and shows them there', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug);
    for (let n = 0; n < 21; n++) await aPublishedReply(house(), slug, { parentId: root.id, comment: `Fits ${n}.` });

    const page = (await visitor().get(`/articles/${slug}`)).text;
    expect(page).toContain('Fits 19.');
    expect(page).not.toContain('Fits 20.');
    const more = /href="(\/articles\/[^"]*after=[^"#]*)#comments"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await visitor().get(more)).text).toContain('Fits 20.');
  });

  it('says on both faces whom a reply answers, also when that comment stands on another page', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug, { name: 'Ada' });
    const early = await aPublishedReply(house(), slug, { name: 'Zoë', parentId: root.id });
    for (let n = 0; n < 19; n++) await aPublishedReply(house(), slug, { parentId: root.id });
    const late = await aPublishedReply(house(), slug, { parentId: early.id });

    const page = (await visitor().get((await visitor().get(`/comments/${late.id}`)).headers.get('location') ?? ''))
      .text;
    expect(page).toContain(`in reply to <a href="/comments/${early.id}"><bdi>Zoë</bdi></a>`);
    const { items } = (await visitor().get(`/api/v1/comments/${root.id}/replies?limit=100`)).json();
    expect(items[0].inReplyTo).toEqual({ id: root.id, name: 'Ada' });
    const [latest] = (await visitor().get('/api/v1/comments?limit=1')).json().items;
    expect(latest).toMatchObject({ id: late.id, inReplyTo: { id: early.id, name: 'Zoë' } });
    await house().get(Decisions).decide(operator, early.id, { decision: 'trash', version: 2 });
    const [now] = (await visitor().get('/api/v1/comments?limit=1')).json().items;
    expect(now.inReplyTo).toEqual({ id: early.id, name: null });
  });
});

describe('how deep a conversation is indented', () => {
  const levels = (html: string) => {
    const [, thread = ''] = /<ol class="thread"[^>]*>(.*)<\/ol>/s.exec(html) ?? [];
    let level = 1;
    let deepest = 1;
    for (const [tag] of thread.matchAll(/<\/?ol>/g)) deepest = Math.max(deepest, (level += tag === '<ol>' ? 1 : -1));
    return deepest;
  };

  it.each([
    [1, 1],
    [5, 5],
    [10, 8],
  ])('is the publisher’s to say: %d', async (setting, shown) => {
    await house().get(Settings).set('replies.shownDepth', String(setting));
    const slug = await anArticle(house());
    let parentId = (await aPublishedReply(house(), slug)).id;
    for (let n = 0; n < 7; n++) parentId = (await aPublishedReply(house(), slug, { parentId })).id;

    const page = (await visitor().get(`/articles/${slug}`)).text;
    const { items } = await thread(slug);
    expect(levels(page)).toBe(shown);
    expect(page.split('in reply to').length - 1).toBe(8 - shown);
    expect(items[0].replies.items.map(({ depth }: { depth: number }) => depth)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each(['0', '11', '2.5', 'deep'])('is from 1 to 10, and not %s', async (value) => {
    await expect(house().get(Settings).set('replies.shownDepth', value)).rejects.toThrow();
  });
});

describe('the address of an article', () => {
  it.each(['sort=sideways', 'after=rubbish', 'replyTo=nobody', 'utm_source=x&fbclid=y', 'after=&sort='])(
    'shows the article whatever else stands in it: ?%s',
    async (query) => {
      const slug = await anArticle(house());
      await aPublishedReply(house(), slug, { comment: 'Still here.' });
      const answer = await visitor().get(`/articles/${slug}?${query}`);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('Still here.');
    },
  );

  it('names whom one replies to, and says so in the form', async () => {
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug, { name: 'Zoë' });
    const page = (await visitor().get(`/articles/${slug}?replyTo=${id}`)).text;
    expect(page).toContain(`<input type="hidden" name="parentId" value="${id}"/>`);
    expect(page).toContain('<bdi>Zoë</bdi>');
  });
});
