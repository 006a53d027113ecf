import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const origin = 'https://blog.example.org';

describe('sharing an article', () => {
  const house = houseForStories({ env: { PUBLIC_ORIGIN: origin, TRUSTED_PROXIES: '127.0.0.1' } });
  const from = (address: string) => new Visitor(house(), { 'x-forwarded-for': address });
  const reader = () => from('192.0.2.1');
  const share = (slug: string, target: string, who = reader(), headers = {}) =>
    who.post(`/api/v1/articles/${slug}/shares`, { target }, headers);
  const counted = async (slug: string) => {
    const [row] = await house().sql<{ total: string | null }>(
      `select sum(count) as total from share_counts c join articles a on a.id = c.article_id where a.slug = $1 and kind = 'share'`,
      [slug],
    );
    return Number(row?.total ?? 0);
  };

  it('lists every target with its address, the short link inside it', async () => {
    const slug = await anArticle(house(), { title: 'Low & high tide' });
    const answer = await reader().get(`/api/v1/articles/${slug}/share`);
    const { link, targets, counts } = answer.json();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(targets.map(({ id }: { id: string }) => id)).toEqual([
      'x', 'facebook', 'whatsapp', 'telegram', 'linkedin', 'bluesky', 'reddit', 'email', 'copy',
    ]); // prettier-ignore
    expect(link.url).toMatch(new RegExp(`^${origin}/s/[0-9a-z]{8}$`));
    expect(link).toMatchObject({ qrSvg: `${link.url}/qr.svg`, qrPng: `${link.url}/qr.png` });
    expect(targets.at(-1)).toMatchObject({ kind: 'copy', href: link.url });
    expect(targets[0].href).toMatch(
      /^https:\/\/x\.com\/intent\/tweet\?text=Low%20%26%20high%20tide&url=https%3A%2F%2Fblog\.example\.org%2Fs%2F\w{8}$/,
    );
    expect(targets[0]).toMatchObject({
      text: 'Low & high tide',
      truncated: false,
      counter: { unit: 'weighted', used: 15 + 24, max: 280 },
    });
    expect(counts).toBeNull();
  });

  it('gives each target a link of its own, and the same one each time', async () => {
    const slug = await anArticle(house());
    const hrefs = async () =>
      (await reader().get(`/api/v1/articles/${slug}/share`)).json().targets.map(({ href }: { href: string }) => href);
    const first: string[] = await hrefs();
    expect(await hrefs()).toEqual(first);
    expect(new Set(first.map((href) => /s(?:%2F|\/)([0-9a-z]{8})/.exec(href)?.[1])).size).toBe(first.length);
  });

  it('answers a share with the link, the address and the text', async () => {
    const slug = await anArticle(house(), { title: 'The tide turns' });
    const answer = await share(slug, 'bluesky');
    const { shareUrl, ...rest } = answer.json();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(rest).toEqual({
      intentUrl: `https://bsky.app/intent/compose?text=The%20tide%20turns%20${encodeURIComponent(shareUrl)}`,
      text: 'The tide turns',
      qr: `${shareUrl}/qr.svg`,
      counted: true,
      countedReason: 'counted',
    });
  });

  it('counts a reader once a day for each article and target', async () => {
    const slug = await anArticle(house());
    expect((await share(slug, 'x')).json()).toMatchObject({ counted: true, countedReason: 'counted' });
    expect((await share(slug, 'x')).json()).toMatchObject({ counted: false, countedReason: 'repeat' });
    expect((await share(slug, 'reddit')).json()).toMatchObject({ counted: true });
    expect((await share(slug, 'x', from('192.0.2.2'))).json()).toMatchObject({ counted: true });
    expect(await counted(slug)).toBe(3);
    house().turnClock({ days: 1 });
    expect((await share(slug, 'x')).json()).toMatchObject({ counted: true });
  });

  it('counts exactly, however many share at the same moment', async () => {
    const slug = await anArticle(house());
    const everybody = Array.from({ length: 100 }, (_, i) => share(slug, 'x', from(`198.51.100.${i + 1}`)));
    const answers = await Promise.all(everybody);
    expect(answers.filter((answer) => answer.status === 200 && answer.json().counted)).toHaveLength(100);
    expect(await counted(slug)).toBe(100);
  });

  it('counts one reader once, however often the button is pressed at the same moment', async () => {
    const slug = await anArticle(house());
    const answers = await Promise.all(Array.from({ length: 20 }, () => share(slug, 'x')));
    expect(answers.filter((answer) => answer.json().counted)).toHaveLength(1);
    expect(await counted(slug)).toBe(1);
  });

  it('gives another site the link and counts nothing', async () => {
    const slug = await anArticle(house());
    const answer = await share(slug, 'x', reader(), {
      'sec-fetch-site': 'cross-site',
      origin: 'https://elsewhere.example',
    });
    expect(answer.json()).toMatchObject({ counted: false, countedReason: 'cross-site' });
    expect(await counted(slug)).toBe(0);
  });

  it('shows counts only from ten on, rounded down', async () => {
    const slug = await anArticle(house());
    const sheet = async () => (await reader().get(`/api/v1/articles/${slug}/share`)).json();
    for (let i = 1; i <= 9; i++) await share(slug, 'x', from(`203.0.113.${i}`));
    expect((await sheet()).counts).toBeNull();
    await share(slug, 'email', from('203.0.113.10'));
    expect((await sheet()).counts).toEqual({ shares: 10, arrivals: null });
    await house().sql(
      `update share_counts set count = 1230 where target = 'x' and article_id = (select id from articles where slug = $1)`,
      [slug],
    );
    expect((await sheet()).counts).toEqual({ shares: 1200, arrivals: null });
  });

  it('counts nothing when it is only looked at', async () => {
    const slug = await anArticle(house());
    await reader().get(`/api/v1/articles/${slug}/share`);
    await reader().get(`/articles/${slug}`);
    expect(await counted(slug)).toBe(0);
  });

  it.each([
    ['an unknown target', { target: 'pocket' }, 'target', /x, facebook, whatsapp/],
    ['no target', {}, 'target', /fill this in/],
    ['a field that nobody knows', { target: 'x', url: 'https://elsewhere.example' }, 'url', /not known/],
    ['what belongs to a later day', { target: 'x', quote: { exact: 'a' } }, 'quote', /not known/],
    ['no language', { target: 'x', lang: '"><script>' }, 'lang', /language tag/],
    ['a list of targets', { target: ['x'] }, 'target', /./],
  ])('refuses %s', async (_, body, field, message) => {
    const slug = await anArticle(house());
    const answer = await reader().post(`/api/v1/articles/${slug}/shares`, body);
    expect(answer.status).toBe(422);
    expect(answer.json().errors).toEqual([
      { field, code: expect.any(String), message: expect.stringMatching(message) },
    ]);
  });

  it('knows no article that is not published, and says when one was withdrawn', async () => {
    const articles = house().get(ArticleService);
    const draft = await articles.create({ title: 'Not yet', source: 'Soon.', format: 'text' }, operator);
    const withdrawn = await anArticle(house());
    await articles.withdraw(withdrawn, operator);
    for (const [slug, status] of [
      ['nobody-wrote-this', 404],
      [draft.slug, 404],
      [withdrawn, 410],
    ] as const) {
      expect((await share(slug, 'x')).status).toBe(status);
      expect((await reader().get(`/api/v1/articles/${slug}/share`)).status).toBe(status);
    }
  });

  it('keeps nothing that says who shared', async () => {
    const slug = await anArticle(house());
    await share(slug, 'x', from('192.0.2.77'));
    for (const table of ['share_links', 'share_counts', 'rate_limits']) {
      expect(JSON.stringify(await house().sql(`select * from ${table}`))).not.toContain('192.0.2.77');
    }
    expect(house().log.join('')).not.toContain('192.0.2.77');
  });
});
