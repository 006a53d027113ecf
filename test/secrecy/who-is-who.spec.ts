import { Clock } from '../../src/platform/clock.js';
import { aCanary } from '../support/canary.js';
import { aHeldReply, anArticle, aPublishedReply, aReply } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { overhear } from './leavings.js';

/** What the public sees of two replies is the same whether one person sent both or two did, and from wherever they came. */

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
const statements = overhear();
const stranger = () => new Visitor(house());
let staff: Staff;
beforeAll(async () => {
  const now = new Date();
  house().get(Clock).now = () => now;
  staff = await Staff.signedIn(house());
});

interface Sender {
  readonly email: string;
  readonly from: string;
  readonly browser: string;
}
const ada: Sender = { email: aCanary('one person').email, from: '192.0.2.1', browser: 'Firefox' };
const bo: Sender = { email: aCanary('somebody else').email, from: '2001:db8::5', browser: 'Lynx' };

/** Two replies and an answer to the first, all let through. */
async function aTalk(slug: string, senders: readonly Sender[]): Promise<string> {
  await anArticle(house(), { slug, title: 'The same story' });
  let parentId: string | undefined;
  for (const [index, { email, from, browser }] of senders.entries()) {
    const fields = aReply({
      name: `Name ${index}`,
      comment: `Words ${index}.`,
      email,
      ...(parentId ? { parentId } : {}),
    });
    const headers = { 'x-forwarded-for': from, 'user-agent': browser };
    const { id } = (await new Visitor(house(), headers).post(`/api/v1/articles/${slug}/comments`, fields)).json();
    expect((await staff.decide(id, 'approve', 1)).status).toBe(201);
    parentId ??= id;
  }
  return parentId ?? '';
}

/** All that an observer gets of it, but for what names the article and the comments. */
async function shownOf(slug: string, id: string, query: string): Promise<string> {
  const paths = [
    `/articles/${slug}`,
    `/articles/${slug}?replyTo=${id}`,
    `/comments/${id}`,
    `/comments/${id}/report`,
    `/api/v1/articles/${slug}`,
    `/api/v1/articles/${slug}/comments`,
    `/api/v1/comments/${id}/replies`,
  ];
  const shown = [];
  for (const path of paths) {
    const { status, headers, text } = await stranger().get(`${path}${path.includes('?') ? '&' : '?'}${query}`);
    shown.push([status, ...[...headers].filter(([name]) => name !== 'date').map(String), text].join('\n'));
  }
  return shown
    .join('\n\n')
    .replaceAll(slug, 'SLUG')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/(\/|%2F)s\1\w{8}\b/g, 'CODE')
    .replace(/"since":"[^"]*"|data-since="[^"]*"|(?:since|etag)[=,][^\s"&]*/g, 'MARK')
    .replace(/"next":"[^"]*"/g, 'NEXT');
}

describe('nobody can tell by what is public whether one person wrote under three names, or three people did', () => {
  let [alone, among] = ['', ''];
  beforeAll(async () => {
    alone = await aTalk('talk-one', [ada, ada, ada]);
    const third = { email: aCanary('a third').email, from: '198.51.100.4', browser: 'curl' };
    among = await aTalk('talk-two', [bo, ada, third]);
  });

  it.each([
    '',
    'sort=newest',
    'limit=1',
    `q=${encodeURIComponent(ada.email)}`,
    `email=${encodeURIComponent(ada.email)}`,
    'ip=192.0.2.1',
    'client=192.0.2.1&agent=Firefox',
    'order=email',
    'author=Ada',
  ])('?%s', async (query) => {
    const shown = await shownOf('talk-one', alone, query);
    expect(shown).toContain('Words 2.');
    expect(await shownOf('talk-two', among, query)).toBe(shown);
  });

  it('and a mark of the person would be seen, were there one', async () => {
    await house().sql(
      `update comments set author_website = 'https://' || left(encode(email_digest, 'hex'), 12) || '.example/'
         from commenter_contacts where comment_id = id`,
    );
    expect(await shownOf('talk-two', among, '')).not.toBe(await shownOf('talk-one', alone, ''));
    await house().sql('update comments set author_website = null');
  });
});

describe('a picture', () => {
  it('is that of the name, whatever the address; another house draws another one', async () => {
    const pictures = async (own: TestHouse) => {
      const slug = await anArticle(own);
      for (const [name, email] of [
        ['Ada', ada.email],
        [' ADA', bo.email],
        ['Bo', ada.email],
      ] as const)
        await aPublishedReply(own, slug, { name, email });
      const { items } = (await new Visitor(own).get(`/api/v1/articles/${slug}/comments`)).json();
      return items.map(({ author }: { author: { avatar: string } }) => new URL(author.avatar).pathname) as string[];
    };
    const other = await TestHouse.open();
    const [here, there] = [await pictures(house()), await pictures(other)];
    await other.close();

    expect([here[1], there[1]]).toEqual([here[0], there[0]]);
    expect(new Set([...here, ...there]).size).toBe(4);
  });

  it('may be kept for ever by whoever has fetched it', async () => {
    const picture = await stranger().get('/avatars/0123456789abcdef.svg');
    expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(picture.headers.getSetCookie()).toEqual([]);
    expect(picture.text.length).toBeLessThan(4000);
  });

  it('costs us nothing but its drawing', async () => {
    const costs: number[] = [];
    for (let nth = 0; nth < 10; nth++) {
      const said = statements.length;
      await stranger().get(`/avatars/0123456789abcde${nth}.svg`);
      costs.push(statements.length - said);
    }
    // The house says things of its own to the database now and then.
    expect(Math.min(...costs)).toBe(0);
  });
});

describe('a reply that waits', () => {
  const guess = encodeURIComponent(ada.email);
  const sealed = Buffer.from(ada.email).toString('base64url');

  it.each<[string, Record<string, string>, string]>([
    ['its author’s address in a cookie', { cookie: `comment_author_email=${guess}; riposte-reader=${guess}` }, ''],
    ['the address packed in a cookie', { cookie: `riposte-reader=${sealed}; __Host-riposte-reader=${sealed}` }, ''],
    ['the address in a header', { from: ada.email, 'x-email': ada.email, authorization: `Bearer ${ada.email}` }, ''],
    ['the address in the query', {}, `?email=${guess}&unapproved=1&moderation-hash=${sealed}`],
    ['the network and the browser that it came from', { 'x-forwarded-for': ada.from, 'user-agent': ada.browser }, ''],
    ['the page of its author as the page before', { referer: 'http://127.0.0.1/comments/STATUS' }, ''],
  ])('is not shown to whoever brings %s', async (_, headers, query) => {
    const slug = await anArticle(house());
    const before = await stranger().get(`/articles/${slug}`);
    const sender = new Visitor(house(), { 'x-forwarded-for': ada.from, 'user-agent': ada.browser });
    const left = await sender.post(
      `/api/v1/articles/${slug}/comments`,
      aReply({ comment: 'Not read yet.', email: ada.email }),
    );
    const { id, statusUrl } = left.json<{ id: string; statusUrl: string }>();
    const brought = JSON.parse(JSON.stringify(headers).replace('/comments/STATUS', new URL(statusUrl).pathname));

    const page = await new Visitor(house(), brought).get(`/articles/${slug}${query}`);
    expect(page.text).toBe(before.text);
    for (const path of [
      `/api/v1/articles/${slug}/comments`,
      `/comments/${id}`,
      `/comments/${id}/status/${guess}`,
      '/api/v1/comments',
    ])
      expect((await new Visitor(house(), brought).get(path)).text).not.toContain('Not read yet.');
  });

  it('stands on its author’s own page only, which nobody may keep', async () => {
    const { statusUrl } = await aHeldReply(house(), await anArticle(house()), { comment: 'Not read yet.' });
    const page = await stranger().get(statusUrl);
    expect(page.text).toContain('Not read yet.');
    expect(page.headers.get('cache-control')).toMatch(/no-store/);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });
});
