import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { aPublishedReply, aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const visitor = () => new Visitor(house());
const send = (slug: string) => visitor().post(`/api/v1/articles/${slug}/comments`, aReply());
const told = async (slug: string) => (await visitor().get(`/api/v1/articles/${slug}`)).json();
const change = (slug: string, terms: Parameters<ArticleService['change']>[1]) =>
  house().get(ArticleService).change(slug, terms, operator);
const settle = (key: string, value: unknown) => house().get(Settings).set(key, JSON.stringify(value));

afterEach(() => house().sql(`delete from settings where key like 'replies.%'`));

describe('an article takes replies', () => {
  it.each([
    ['open', 'published'],
    ['known', 'held'],
    ['held', 'held'],
  ] as const)('by its policy %s: a stranger’s is %s', async (replyPolicy, status) => {
    const slug = await anArticle(house());
    await change(slug, { replyPolicy });

    expect(await told(slug)).toMatchObject({ commentsOpen: true, commentsPolicy: replyPolicy });
    const answer = await send(slug);
    expect([answer.status, answer.json().status]).toEqual([201, status]);
  });

  it('by the site’s policy where it says nothing itself', async () => {
    const slug = await anArticle(house());
    expect((await told(slug)).commentsPolicy).toBe('known');
    await settle('replies.policy', 'open');

    expect((await told(slug)).commentsPolicy).toBe('open');
    expect((await send(slug)).json().status).toBe('published');
  });

  it('by a policy of its own where the site takes none', async () => {
    await settle('replies.policy', 'closed');
    const [closed, open] = [await anArticle(house()), await anArticle(house())];
    await house().get(ArticleService).openReplies(open, operator);

    expect([(await send(closed)).status, (await send(open)).status]).toEqual([403, 201]);
  });
});

describe('an article takes none', () => {
  it('once it is closed, and says so', async () => {
    const slug = await anArticle(house());
    await change(slug, { replyPolicy: 'closed' });

    const answer = await send(slug);
    expect(answer.status).toBe(403);
    expect(answer.json()).toMatchObject({
      code: 'replies-closed',
      detail: 'Replies to this article are closed.',
    });
    expect(await told(slug)).toMatchObject({ commentsOpen: false, commentsPolicy: 'closed' });
    expect((await visitor().get(`/articles/${slug}`)).text).not.toContain('<form');
  });

  it('before the moment on which it opens, and says when that is', async () => {
    const slug = await anArticle(house());
    const repliesOpenAt = new Date(Date.now() + 3600_000);
    await change(slug, { repliesOpenAt });

    const early = await send(slug);
    expect(early.status).toBe(403);
    expect(early.json()).toMatchObject({ code: 'replies-not-open-yet', opensAt: repliesOpenAt.toISOString() });
    await change(slug, { repliesOpenAt: new Date(Date.now() - 1000) });
    expect((await send(slug)).status).toBe(201);
  });

  it('after so many days, by the site or by itself', async () => {
    const published = new Date(Date.now() - 10 * 86_400_000);
    const [old, lasting] = [await anArticle(house()), await anArticle(house())];
    await house().sql('update articles set published_at = $1 where slug = any($2)', [published, [old, lasting]]);
    await settle('replies.closeAfterDays', 10);
    await change(lasting, { closeAfterDays: 0 });

    expect((await send(old)).json().code).toBe('replies-closed-by-age');
    expect((await send(lasting)).status).toBe(201);
    await change(old, { closeAfterDays: 11 });
    expect((await send(old)).status).toBe(201);
  });

  it('with so many comments, counted once they are published', async () => {
    const slug = await anArticle(house());
    await change(slug, { closeAfterComments: 2 });
    await aPublishedReply(house(), slug);
    expect((await send(slug)).status).toBe(201);
    await aPublishedReply(house(), slug);

    expect((await send(slug)).json().code).toBe('replies-closed-by-count');
    expect(await told(slug)).toMatchObject({ commentsOpen: false, commentsPolicy: 'closed' });
    expect((await visitor().get(`/articles/${slug}`)).text).not.toContain('<form');
  });

  it('until somebody opens it, whatever had closed it', async () => {
    const slug = await anArticle(house());
    await change(slug, { replyPolicy: 'closed', closeAfterComments: 1, repliesOpenAt: new Date('2999-01-01') });
    await aPublishedReplyInSpite(slug);

    expect(await house().get(ArticleService).openReplies(slug, operator)).toMatchObject({ repliesOpen: true });
    expect((await send(slug)).status).toBe(201);
  });
});

describe('the publisher’s own words', () => {
  it('stand where the form was, and in the refusal', async () => {
    const slug = await anArticle(house());
    await change(slug, { replyPolicy: 'closed' });
    await settle('replies.messages', { closed: 'Write us a <letter>.' });

    expect((await send(slug)).json().detail).toBe('Write us a <letter>.');
    expect((await visitor().get(`/articles/${slug}`)).text).toContain('Write us a &lt;letter>.');
  });

  it('are those of the article where it has its own, and of the site where it has none', async () => {
    const [own, other] = [await anArticle(house()), await anArticle(house())];
    await settle('replies.messages', { known: 'We read first replies.', closed: 'That was it.' });
    await change(own, { replyMessages: { closed: 'Come to the town hall.' } });

    expect((await visitor().get(`/articles/${own}`)).text).toContain('We read first replies.');
    for (const slug of [own, other]) await change(slug, { replyPolicy: 'closed' });
    expect((await send(own)).json().detail).toBe('Come to the town hall.');
    expect((await send(other)).json().detail).toBe('That was it.');
    expect((await visitor().get(`/articles/${own}`)).text).toContain('Come to the town hall.');
    await change(own, { replyMessages: null });
    expect((await send(own)).json().detail).toBe('That was it.');
  });

  it.each([
    ['replies.policy', 'friends'],
    ['replies.closeAfterDays', -1],
    ['replies.closeAfterComments', 1.5],
    ['replies.messages', { closed: 'Turned \u202e around' }],
    ['replies.messages', { sometimes: 'Perhaps.' }],
  ])('and terms that make no sense are refused: %s = %j', async (key, value) => {
    await expect(settle(key, value)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

async function aPublishedReplyInSpite(slug: string): Promise<void> {
  await change(slug, { replyPolicy: 'held', repliesOpenAt: null });
  await aPublishedReply(house(), slug);
  await change(slug, { replyPolicy: 'closed', repliesOpenAt: new Date('2999-01-01') });
}
