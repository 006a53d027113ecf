import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Arrivals } from '../../src/share/arrivals.js';
import { ShareCounts } from '../../src/share/share-counts.service.js';
import { anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const origin = 'https://blog.example.org';

describe('a short link', () => {
  const house = houseForStories({ env: { PUBLIC_ORIGIN: origin } });
  const reader = (headers: Record<string, string> = {}) =>
    new Visitor(house(), { 'user-agent': 'Mozilla/5.0', ...headers });
  /** A published article's path, and its short link's. */
  const given = async (fields: Parameters<typeof anArticle>[1] = {}) => {
    const slug = await anArticle(house(), fields);
    const sheet = await reader().get(`/api/v1/articles/${encodeURIComponent(slug)}/share`);
    return { slug, article: `${origin}/articles/${encodeURIComponent(slug)}`, path: `/s/${sheet.json().link.code}` };
  };
  const arrivals = async (slug: string) => {
    await house().get(Arrivals).settled();
    const [row] = await house().sql<{ total: string | null }>(
      `select sum(count) as total from share_counts c join articles a on a.id = c.article_id where a.slug = $1 and kind = 'arrival'`,
      [slug],
    );
    return Number(row?.total ?? 0);
  };
  const withdraw = (slug: string) => house().get(ArticleService).withdraw(slug, operator);

  it('leads to the article and is never remembered on the way', async () => {
    const { article, path } = await given();
    const answer = await reader().get(path);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(article);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('link')).toBe(`<${article}>; rel="canonical"`);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('shows a program that does not follow it a plain link, with nothing of the title as markup', async () => {
    const { article, path } = await given({ title: 'Tides <script>alert(1)</script> & "time"' });
    const { text } = await reader().get(path);
    expect(text).toContain(`<a href="${article}">Tides &lt;script`);
    expect(text).not.toContain('<script');
  });

  it('leads to an article in any script', async () => {
    const { article, path } = await given({ slug: '潮の満ち引き', lang: 'ja' });
    expect((await reader().get(path)).headers.get('location')).toBe(article);
  });

  it('answers everybody the same, previews and crawlers too', async () => {
    const { path } = await given();
    const agents = [
      'Mozilla/5.0',
      'facebookexternalhit/1.1',
      'Mastodon/4.6 (http.rb/5.1; +https://social.example/)',
      'Googlebot/2.1',
    ];
    const answers = await Promise.all(agents.map((agent) => reader({ 'user-agent': agent }).get(path)));
    expect(
      new Set(answers.map(({ status, headers, text }) => `${status} ${headers.get('location')} ${text}`)).size,
    ).toBe(1);
  });

  it('is read in whatever case it was typed', async () => {
    const { article, path } = await given();
    expect((await reader().get(`/s/${path.slice(3).toUpperCase()}`)).headers.get('location')).toBe(article);
  });

  it.each(['?url=https://elsewhere.example', '?next=//elsewhere.example&redir_url=x', '?utm_source=a#b'])(
    'lets nothing behind it change where it leads: %s',
    async (query) => {
      const { article, path } = await given();
      const answer = await reader({ 'x-forwarded-host': 'elsewhere.example' }).get(`${path}${query}`);
      expect(answer.headers.get('location')).toBe(article);
    },
  );

  it.each(['/s/00000000', '/s/short', '/s/not-a-code-at-all', '/s/00000000+', '/s/00000000/qr.svg', '/s/+'])(
    'is a page that says so when nobody made it: %s',
    async (path) => {
      const answer = await reader().get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    },
  );

  it('is gone when its article was withdrawn, and counts nobody then', async () => {
    const { slug, path } = await given();
    await withdraw(slug);
    expect((await reader().get(path)).status).toBe(410);
    expect((await reader().get(`${path}+`)).status).toBe(410);
    expect(await arrivals(slug)).toBe(0);
  });

  it('takes no other method, and says which ones it takes', async () => {
    const { path } = await given();
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await reader().send(path, { method, headers: { 'sec-fetch-site': 'same-origin' } });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toMatch(/GET, HEAD/);
    }
  });

  it('counts who follows it, on the day and for the target', async () => {
    const { slug, path } = await given();
    await Promise.all(Array.from({ length: 25 }, () => reader().get(path)));
    expect(await arrivals(slug)).toBe(25);
    const rows = await house().sql(
      `select target, kind, day = (now() at time zone 'utc')::date as today from share_counts c join articles a on a.id = c.article_id where slug = $1`,
      [slug],
    );
    expect(rows).toEqual([{ target: 'copy', kind: 'arrival', today: true }]);
  });

  it('does not count what only looks ahead', async () => {
    const { slug, path } = await given();
    const head = await reader().send(path, { method: 'HEAD' });
    await reader({ 'sec-purpose': 'prefetch;prerender' }).get(path);
    await reader({ 'user-agent': '' }).get(path);
    await reader().get(`${path}+`);
    expect(head.status).toBe(302);
    expect(head.headers.get('location')).toBe((await reader().get(path)).headers.get('location'));
    expect(await arrivals(slug)).toBe(1);
  });

  it('leads on when counting fails', async () => {
    const { slug, article, path } = await given();
    const counts = house().get(ShareCounts);
    const add = counts.add.bind(counts);
    counts.add = () => Promise.reject(new Error('The disk is full.'));
    const answer = await reader().get(path);
    await house().get(Arrivals).settled();
    counts.add = add;
    expect(answer.headers.get('location')).toBe(article);
    expect(house().log.join('')).toContain('arrivals-not-counted');
    await reader().get(path);
    expect(await arrivals(slug)).toBe(1);
  });

  it('counts those too whose turn to be counted comes while the house closes', async () => {
    const { slug, path } = await given();
    const neighbour = await TestHouse.open({ beside: house() });
    const counts = neighbour.get(ShareCounts);
    const add = counts.add.bind(counts);
    const lastAnswer = new Promise<void>((left) => neighbour.opened.http.server.server.once('close', left));
    counts.add = async (...counted) => lastAnswer.then(() => add(...counted));
    const visits = Array.from({ length: 20 }, () => new Visitor(neighbour, { 'user-agent': 'Mozilla/5.0' }).get(path));
    const followed = (await Promise.all(visits)).filter((answer) => answer.status === 302);
    await neighbour.close();
    expect(followed).toHaveLength(20);
    expect(await arrivals(slug)).toBe(20);
  });

  it('says where it leads to whoever asks first', async () => {
    const { article, path } = await given({ title: 'Tides & time' });
    const answer = await reader().get(`${path}+`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.text).toContain('Tides &amp; time');
    expect(answer.text).toContain(`href="${article}"`);
  });

  it('has a QR code for paper, kept for ever', async () => {
    const { path } = await given();
    const svg = await reader().get(`${path}/qr.svg`);
    expect(svg.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(svg.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(svg.text).toMatch(/^<svg/);
    const png = await reader().get(`${path}/qr.png`);
    expect(png.headers.get('content-type')).toBe('image/png');
    expect(png.status).toBe(200);
  });
});
