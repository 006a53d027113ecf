import { aHeldReply, aReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

const house = houseForStories();
const me = { name: 'Zoë "Z" Ünal', email: 'zoe@example.org', website: 'https://zoe.example/' };

const leave = (slug: string, fields: Record<string, string>, cookie?: string, at = house()): Promise<Answer> =>
  new Visitor(at, cookie ? { cookie } : {}).submit(`/articles/${slug}/comments`, aReply({ ...me, ...fields }));
const read = (slug: string, cookie?: string) => new Visitor(house(), cookie ? { cookie } : {}).get(`/articles/${slug}`);
const cookieOf = (answer: Answer) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

async function remembered(slug: string): Promise<string> {
  return cookieOf(await leave(slug, { remember: '1' }));
}

describe('a reader who asks to be remembered', () => {
  it('gets one cookie, which no script reads and which says nothing', async () => {
    const slug = await anArticle(house());
    const answer = await leave(slug, { remember: '1' });
    const [cookie = '', ...more] = answer.headers.getSetCookie();

    expect(more).toEqual([]);
    expect(cookie).toMatch(/^riposte-reader=[\w-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
    const seen =
      decodeURIComponent(cookie) + Buffer.from(cookie.split(/[=;]/)[1] ?? '', 'base64url').toString('latin1');
    for (const word of ['zoe', 'example', 'Z']) expect(seen.split('; Max')[0]).not.toContain(`${word}@`);
    expect(seen).not.toMatch(/zoe/i);
  });

  it('finds the form filled in, on a page that no cache may keep', async () => {
    const slug = await anArticle(house());
    const cookie = await remembered(slug);
    const page = await read(slug, `other=1; ${cookie}`);

    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.text).toContain('value="Zoë &quot;Z&quot; Ünal"');
    expect(page.text).toContain('value="zoe@example.org"');
    expect(page.text).toContain('value="https://zoe.example/"');
    expect(page.text).toMatch(/name="remember" value="1" checked/);
  });

  it('is forgotten by sending a reply with the box unticked', async () => {
    const slug = await anArticle(house());
    const cookie = await remembered(slug);
    const answer = await leave(slug, {}, cookie);

    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^riposte-reader=; .*Expires=Thu, 01 Jan 1970/),
    ]);
  });

  it('keeps the box ticked through faults, and is remembered only with the reply', async () => {
    const slug = await anArticle(house());
    const faulty = await leave(slug, { remember: '1', email: 'nobody' });

    expect([faulty.status, faulty.headers.getSetCookie()]).toEqual([422, []]);
    expect(faulty.text).toMatch(/name="remember" value="1" checked/);
  });
});

describe('a reader who does not', () => {
  it('gets no cookie, and the same bytes as everybody', async () => {
    const slug = await anArticle(house());
    const answer = await leave(slug, {});
    const pages = await Promise.all([
      read(slug),
      read(slug, 'theme=dark'),
      read(slug, 'riposte-session=x'),
      read(slug),
    ]);

    expect(answer.headers.getSetCookie()).toEqual([]);
    for (const page of pages) {
      expect(page.text).toBe(pages[0]?.text);
      expect(page.headers.getSetCookie()).toEqual([]);
      expect(page.headers.get('cache-control')).toMatch(/^public, /);
      expect(page.headers.get('vary') ?? '').not.toMatch(/cookie/i);
    }
  });
});

describe('a cookie that is not ours', () => {
  it.each([
    ['no seal', 'riposte-reader=zoe@example.org'],
    ['nothing', 'riposte-reader='],
    ['half a seal', 'riposte-reader=AAAA'],
    ['a seal of nobody', `riposte-reader=${Buffer.alloc(80, 7).toString('base64url')}`],
    ['a long one', `riposte-reader=${'x'.repeat(3000)}`],
  ])('with %s fills in nothing, shows nothing, and is taken back', async (_, cookie) => {
    const slug = await anArticle(house());
    await aHeldReply(house(), slug, { ...me, comment: 'Waiting for a moderator.' });
    const page = await read(slug, cookie);

    expect(page.status).toBe(200);
    expect(page.text).toBe((await read(slug)).text);
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^riposte-reader=; .*Expires=Thu, 01 Jan 1970/),
    ]);
  });

  it('from another house does not open here', async () => {
    const other = await TestHouse.open();
    try {
      const cookie = cookieOf(await leave(await anArticle(other), { remember: '1' }, undefined, other));
      const page = await read(await anArticle(house()), cookie);

      expect(cookie).toMatch(/^riposte-reader=./);
      expect(page.text).not.toContain('zoe@example.org');
      expect(page.headers.getSetCookie()).toHaveLength(1);
    } finally {
      await other.close();
    }
  });
});

it('shows nobody’s waiting reply to whoever holds their cookie', async () => {
  const slug = await anArticle(house());
  const cookie = cookieOf(await leave(slug, { remember: '1', comment: 'Waiting for a moderator.' }));

  for (const path of [`/articles/${slug}`, `/articles/${slug}?sort=newest`, `/api/v1/articles/${slug}/comments`])
    expect((await new Visitor(house(), { cookie }).get(path)).text).not.toContain('Waiting for a moderator.');
});

it('names the cookie for this host alone where readers come by https', async () => {
  const secure = await TestHouse.open({ env: { PUBLIC_ORIGIN: 'https://news.example' } });
  try {
    const answer = await leave(await anArticle(secure), { remember: '1' }, undefined, secure);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-riposte-reader=[\w-]+; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
  } finally {
    await secure.close();
  }
});
