import { anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Visitor } from '../support/visitor.js';

const origin = 'https://blog.example.org';

describe('"Share it…" on the page of an article', () => {
  const house = houseForStories({ env: { PUBLIC_ORIGIN: origin } });
  const page = async (slug: string, headers: Record<string, string> = {}) =>
    (await new Visitor(house(), headers).get(`/articles/${slug}`)).text;
  const linksIn = (html: string) => {
    const block = /<section[^>]*id="share".*?<\/section>/s.exec(html)?.[0] ?? '';
    return [...block.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));
  };

  it('is made of plain links to the networks, each with our short link inside', async () => {
    const links = linksIn(await page(await anArticle(house())));
    const places = links.map((href) => (href.startsWith('mailto:') ? 'mailto' : new URL(href).host));
    expect(places).toEqual([
      'x.com', 'www.facebook.com', 'wa.me', 't.me', 'www.linkedin.com', 'bsky.app', 'www.reddit.com', 'mailto',
    ]); // prettier-ignore
    for (const href of links) expect(decodeURIComponent(href)).toMatch(/https:\/\/blog\.example\.org\/s\/[0-9a-z]{8}/);
  });

  it('has no link to our own site that a crawler could follow and be counted by', async () => {
    const links = linksIn(await page(await anArticle(house())));
    expect(links.filter((href) => href.startsWith(origin) || href.startsWith('/'))).toEqual([]);
  });

  it('is the same for every visitor', async () => {
    const slug = await anArticle(house());
    const first = await page(slug, { 'user-agent': 'a', 'accept-language': 'de' });
    expect(await page(slug, { 'user-agent': 'b', 'x-forwarded-host': 'elsewhere.example' })).toBe(first);
  });

  it('counts nobody who reads the page', async () => {
    await page(await anArticle(house()));
    expect(await house().sql('select * from share_counts')).toEqual([]);
  });
});
