import { aPublishedReply, anArticle, aReply } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { aConversation, formsOn, onThePage } from './desk.js';

const house = houseForStories();
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
});

const mark = (id: string, what: string, version: number, staff: Visitor = dana) =>
  staff.post(`/api/v1/moderation/comments/${id}/marks`, { mark: what, version }, { 'sec-fetch-site': 'same-origin' });
const undo = (id: string, act: string) => dana.post(`/api/v1/moderation/comments/${id}/undo`, { act });
const visitor = () => new Visitor(house());
const thread = async (slug: string, query = '') =>
  (await visitor().get(`/api/v1/articles/${slug}/comments${query}`)).json();
const idsOn = (page: string) =>
  [...page.matchAll(/<article class="comment"[^>]* id="comment-([^"]+)"/g)].map(([, id]) => id);
const several = async (slug: string, count: number) => {
  const ids: string[] = [];
  for (let made = 0; made < count; made++) ids.push((await aPublishedReply(house(), slug)).id);
  return ids;
};

describe('a pinned thread', () => {
  it('stands first on the page, marked, and once; and where it belongs for whoever reads all pages', async () => {
    const slug = await anArticle(house(), { lang: 'de' });
    const [first, second, third] = (await several(slug, 3)) as [string, string, string];
    const { act } = (await mark(third, 'pin', 2)).json();
    const page = (await visitor().get(`/articles/${slug}`)).text;

    expect(idsOn(page)).toEqual([third, first, second]);
    expect(page).toContain('<span class="pin">Angeheftet</span>');
    expect(await thread(slug, '?sort=newest')).toMatchObject({ pinned: [{ id: third, pinned: true }] });
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { pinned, items, next } = await thread(slug, `?limit=1${after}`);
      expect(pinned).toHaveLength(after === '' ? 1 : 0);
      seen.push(...items.map(({ id }: { id: string }) => id));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(seen).toEqual([first, second, third]);

    expect((await undo(third, act)).status).toBe(201);
    expect(idsOn((await visitor().get(`/articles/${slug}`)).text)).toEqual([first, second, third]);
  });

  it('is one of three at most, however many pin at once on two instances; the fourth is told which they are', async () => {
    const slug = await anArticle(house());
    const ids = await several(slug, 5);
    const beside = await TestHouse.open({ beside: house() });
    const kim = new Visitor(beside, { cookie: dana.cookie });
    const answers = await Promise.all(ids.map((id, index) => mark(id, 'pin', 2, index % 2 ? dana : kim)));
    await beside.close();

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.json()).toMatchObject({
      code: 'too-many-pinned',
      pinned: [{ name: 'Ada' }, { name: 'Ada' }, { name: 'Ada' }],
    });
    expect((await thread(slug)).pinned).toHaveLength(3);
  });

  it('is not a reply, one that waits, or one that is pinned already; and is pinned no more once it is taken away', async () => {
    const slug = await anArticle(house());
    const [top, below] = await aConversation(house(), slug, 2);
    expect((await mark(below?.id ?? '', 'pin', 2)).json()).toMatchObject({ code: 'cannot-pin' });
    expect((await mark(top?.id ?? '', 'pin', 2)).status).toBe(201);
    expect((await mark(top?.id ?? '', 'pin', 3)).json()).toMatchObject({ code: 'decision-changes-nothing' });
    const { act } = (await dana.decide(top?.id ?? '', 'spam', 3)).json();
    expect((await thread(slug)).pinned).toEqual([]);
    await undo(top?.id ?? '', act);
    expect((await thread(slug)).pinned).toMatchObject([{ id: top?.id }]);
  });
});

describe('a closed thread', () => {
  it('takes no more replies below it, at any depth, says why and keeps what was typed; others go on', async () => {
    const slug = await anArticle(house());
    const [top, middle, leaf] = (await aConversation(house(), slug, 3)).map(({ id }) => id) as [string, string, string];
    await mark(middle, 'close-thread', 2);
    const reply = (parentId: string) => visitor().post(`/api/v1/articles/${slug}/comments`, aReply({ parentId }));

    expect((await reply(leaf)).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'parentId', code: 'thread-closed' }],
    });
    expect((await reply(top)).status).toBe(201);
    const form = await visitor().submit(
      `/articles/${slug}/comments`,
      aReply({ parentId: middle, comment: 'Kept words.' }),
    );
    expect(form.status).toBe(422);
    expect(form.text).toContain('Kept words.');
    expect(form.text).toContain('The moderators take no more replies below that comment.');
    expect(form.text).not.toContain('name="parentId"');

    const page = (await visitor().get(`/articles/${slug}?replyTo=${leaf}`)).text;
    expect(page).toContain('The moderators take no more replies below that comment.');
    expect([...page.matchAll(/<a class="reply" href="[^"]*replyTo=([^"#&]+)/g)].map(([, id]) => id)).toEqual([top]);
    const { items } = await thread(slug);
    expect([items[0], ...items[0].replies.items].map(({ repliesClosed }) => repliesClosed)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is still open to staff, and opens again by the button that is offered then', async () => {
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug);
    const { headers } = await dana.submit(`/moderation/comments/${id}/marks`, { mark: 'close-thread', version: '2' });
    const answer = await dana.post(`/api/v1/moderation/articles/${slug}/comments`, {
      comment: 'The end.',
      parentId: id,
    });
    expect(answer.status).toBe(201);

    const page = (await dana.get(headers.get('location') ?? '')).text;
    expect(page).toMatch(/You closed the thread under the reply by <bdi>Ada<\/bdi>/);
    const back = formsOn(page).find(({ action }) => action.endsWith('/undo'));
    expect((await dana.submit(back?.action ?? '', back?.fields ?? {})).status).toBe(303);
    const sent = await visitor().post(`/api/v1/articles/${slug}/comments`, aReply({ parentId: id }));
    expect(sent.status).toBe(201);
    expect(await onThePage(house(), slug)).toHaveLength(2);
  });
});

describe('an article', () => {
  it('is closed and opened from the desk, and each is taken back while nothing came after it', async () => {
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug);
    const button = async (name: string) => {
      const page = (await dana.get(`/moderation/comments/${id}`)).text;
      const form = formsOn(page).find((known) => known.button === name && known.action.includes('/articles/'));
      return dana.submit(form?.action ?? '', form?.fields ?? {});
    };
    const open = async () => (await visitor().get(`/api/v1/articles/${slug}`)).json().commentsOpen;

    expect((await button('Close it for replies')).status).toBe(303);
    expect(await open()).toBe(false);
    expect((await button('Undo')).status).toBe(303);
    expect(await open()).toBe(true);

    const turn = async (replies: string) =>
      (await dana.post(`/api/v1/moderation/articles/${slug}/replies`, { replies })).json();
    const { act } = await turn('closed');
    await turn('open');
    const undo = await dana.post(`/api/v1/moderation/articles/${slug}/undo`, { act });
    expect(undo.json()).toMatchObject({
      code: 'act-overtaken',
      came: [{ by: 'Dana', action: 'article.replies-opened' }],
    });
    expect(await turn('open')).toEqual({ slug, repliesOpen: true, act: null });
    const late = await dana.submit(`/moderation/articles/${slug}/undo`, { act, comment: id });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Nothing was taken back, because something came after it');
  });
});
