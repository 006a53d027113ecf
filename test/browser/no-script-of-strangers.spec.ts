import { LeaveReplyDto } from '../../src/comment/comment.dto.js';
import { browserForStories } from '../support/browser.js';
import { aHeldReply, aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { inMarkdown, naughty } from '../support/naughty.js';
import { Visitor } from '../support/visitor.js';
import { scripts } from './scripts.js';
import { foreignLinksOf, shapesOf, Trap } from './trap.js';

/** Whatever a stranger writes is shown as the text that it is: with the policy taken away, and with it. */

const house = houseForStories();
const browser = browserForStories();
const perArticle = 50;
const slugs: string[] = [];
/** An article of harmless words, whose kinds of element and attribute are all that the others may have. */
let plain = '';
let staff: Staff;

beforeAll(async () => {
  staff = await Staff.signedIn(house());
  plain = await anArticle(house());
  await published(plain, [harmless, markdown]);
  for (let from = 0; from < scripts.length; from += perArticle) {
    const slug = await anArticle(house());
    slugs.push(slug);
    await published(slug, scripts.slice(from, from + perArticle));
  }
}, 120_000);

const harmless = 'Two\nlines.';
/** Every element that a comment may have. */
const markdown = '*a* **b** `c` <https://example.org/>\n\n> d\n\n- e\n\n3. f\n\n```\ng\n```';

/** Whole as name, comment and website; half as name and half as comment; half in one comment and half in the next. */
async function published(slug: string, texts: readonly string[]): Promise<void> {
  const roots = await some(texts, (text) =>
    aHeldReply(house(), slug, { comment: text, name: nameOf(text), ...websiteOf(text) }),
  );
  await letAllThrough();
  for (const half of [0, 1, 2]) {
    await some(texts, (text, index) => {
      const [before, after] = halves(text);
      const fields = [{ name: nameOf(before), comment: after }, { comment: before }, { comment: after }][half];
      return aHeldReply(house(), slug, { ...fields, parentId: roots[index]?.id ?? '' });
    });
  }
  await letAllThrough();
}

/** A few at a time: nobody stands at the door here who would hold back a crowd. */
async function some<T>(texts: readonly string[], leave: (text: string, index: number) => Promise<T>): Promise<T[]> {
  const left: T[] = [];
  for (let from = 0; from < texts.length; from += 4)
    left.push(...(await Promise.all(texts.slice(from, from + 4).map((text, index) => leave(text, from + index)))));
  return left;
}

async function letAllThrough(): Promise<void> {
  await house().sql(
    `update comments set status = 'published', shown = true, published_at = now() where status = 'held'`,
  );
}

const halves = (text: string) => [text.slice(0, text.length / 2), text.slice(text.length / 2)] as const;
const nameOf = (text: string) => [...text.replaceAll('\n', ' ')].slice(0, 80).join('').trim() || 'Nobody';

/** The first way of putting it into an address that is taken; most are not. */
function websiteOf(text: string): { website?: string } {
  const ways = [text, `https://example.org/${text}`, `https://example.org/?q=${encodeURIComponent(text)}`];
  const website = ways.find((way) => LeaveReplyDto.safeParse(aReply({ website: way })).success);
  return website === undefined ? {} : { website };
}

const stories = [
  ['with the policy taken away', 'stripped'],
  ['with the policy on', 'on'],
] as const;

describe.each(stories)('%s', (_, csp) => {
  it('an article shows every comment as its own text, and nothing happens', async () => {
    const trap = await Trap.set(browser(), house(), { csp });
    await trap.open(`/articles/${plain}`);
    const known = new Set(await shapesOf(trap.page));
    // The policy can only stop more: with it on, a few will do.
    for (const slug of csp === 'on' ? slugs.slice(0, 2) : slugs) {
      await trap.open(`/articles/${slug}`);
      expect((await shapesOf(trap.page)).filter((shape) => !known.has(shape))).toEqual([]);
      expect(await foreignLinksOf(trap.page)).toEqual([]);
      expect((await shown(trap)).map(unmarked)).toEqual((await written(slug)).map(unmarked));
    }
    expect(trap.caught).toEqual([]);
    await trap.close();
  });

  it('the moderators’ desk shows them too, and nothing happens', async () => {
    const trap = await Trap.set(browser(), house(), { csp, cookie: staff.cookie });
    // Every page by its own escaping; with the policy as well a few will do.
    const pages = await deskPages(csp === 'on' ? 3 : Infinity);
    for (const address of [...pages, ...(await someCases())]) {
      await trap.open(address);
      expect(await trap.page.locator('article.case').count()).toBeGreaterThan(0);
      expect(await foreignLinksOf(trap.page)).toEqual([]);
    }
    expect(pages.length).toBe(csp === 'on' ? 3 : Math.ceil(((scripts.length + 2) * 4) / 50));
    expect(trap.caught).toEqual([]);
    await trap.close();
  });
});

it('A refused form gives back each of them as text, and so does the page of its author', async () => {
  const trap = await Trap.set(browser(), house(), { csp: 'stripped' });
  for (const text of scripts.filter((_, index) => index % 11 === 0)) {
    const fields = { comment: text, name: text, email: text, website: text };
    const { status, text: page } = await new Visitor(house()).submit(`/articles/${plain}/comments`, fields);
    await trap.openAnswer(page);
    expect(status).toBe(422);
    expect(await trap.page.locator('textarea').inputValue()).toBe(text);
    expect(await trap.page.locator('[name="name"]').inputValue()).toBe(text.replaceAll('\n', ''));
  }
  const own = await anArticle(house());
  for (const text of scripts.filter((_, index) => index % 20 === 3)) {
    const { statusUrl } = await aHeldReply(house(), own, { comment: text, name: nameOf(text) });
    await trap.open(statusUrl);
    expect(await trap.page.locator('article.own .author').textContent()).toBe(nameOf(text));
  }
  expect(trap.caught).toEqual([]);
  await trap.close();
});

it('What people may mean in any script stands on the page letter by letter', async () => {
  const slug = await anArticle(house());
  for (const text of naughty) await aHeldReply(house(), slug, { comment: text, name: text });
  await letAllThrough();
  const trap = await Trap.set(browser(), house(), { csp: 'on' });
  const kept = naughty.map((text) => text.normalize('NFC').trim());
  const seen: string[][] = [];
  for (const page of [`/articles/${slug}`, `/articles/${slug}?sort=newest`]) {
    await trap.open(page);
    seen.push(...(await shown(trap)));
  }
  const byId = new Map(seen.map(([id = '', ...texts]) => [id, texts]));
  expect([...byId.keys()].toSorted().map((id) => byId.get(id))).toEqual(
    kept.map((text) => [text, inMarkdown[text] ?? text]),
  );
  expect(trap.caught).toEqual([]);
  await trap.close();
});

describe('the trap itself', () => {
  /** As if a page were put together without escaping. */
  const carelessly = (html: string) =>
    html.replace(/<ol class="thread"[^]*<\/ol>/, (thread) =>
      thread.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    );

  const simple = [
    '<script>__pwn()</script>',
    '<script>alert(1)</script>',
    '<img src=//evil.example/a.png>',
    '<script>location="//evil.example/"</script>',
  ];
  const openCarelessly = async (csp: 'on' | 'stripped') => {
    const slug = await anArticle(house());
    for (const comment of simple) await aHeldReply(house(), slug, { comment });
    await letAllThrough();
    const trap = await Trap.set(browser(), house(), { csp, meddle: carelessly });
    // A page that is led away while it loads is one that does not load.
    await trap.open(`/articles/${slug}`).catch(() => undefined);
    await trap.close();
    return new Set(trap.caught);
  };

  it('catches each of them when a page is careless and the policy away', async () => {
    expect(await openCarelessly('stripped')).toEqual(new Set(['call', 'dialog', 'request', 'navigation']));
  });

  it('sees the policy block them when only the page is careless', async () => {
    const caught = await openCarelessly('on');

    expect(caught).toContain('block');
    expect([...caught].filter((what) => what === 'call' || what === 'dialog' || what === 'request')).toEqual([]);
  });

  it('sees kinds of element and attribute that no page of ours has', async () => {
    const trap = await Trap.set(browser(), house(), { csp: 'on', meddle: carelessly });
    await trap.open(`/articles/${plain}`);
    const known = new Set(await shapesOf(trap.page));
    await trap.open(`/articles/${slugs[1]}`).catch(() => undefined);

    expect((await shapesOf(trap.page)).filter((shape) => !known.has(shape))).not.toEqual([]);
    await trap.close();
  });
});

async function shown(trap: Trap): Promise<string[][]> {
  return trap.page
    .locator('article.comment')
    .evaluateAll((articles) =>
      articles
        .map((article) => [
          article.id.replace('comment-', ''),
          article.querySelector('.author')?.textContent ?? '',
          article.querySelector('.prose')?.textContent ?? '',
        ])
        .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
}

/** Some of these texts hold marks of Markdown by chance. What elements came of them, `shapesOf` has told. */
const unmarked = ([id = '', name = '', text = '']: string[]) => [
  id,
  name,
  text.replace(/[`<>*_\s-]|\\(?=[`<>*_[\]])/g, ''),
];

/** Line ends are elements on the page. */
async function written(slug: string): Promise<string[][]> {
  const rows = await house().sql<{ id: string; name: string; text: string }>(
    `select c.id, c.author_name as name, replace(c.source, e'\\n', '') as text from comments c
       join articles a on a.id = c.article_id where a.slug = $1 order by c.id`,
    [slug],
  );
  return rows.map(({ id, name, text }) => [id, name, text]);
}

/** Addresses of the queue, page by page. */
async function deskPages(most: number): Promise<string[]> {
  const pages = ['/moderation?status=published'];
  while (pages.length < most) {
    const { text } = await staff.get(pages.at(-1) ?? '');
    const next = /<a href="([^"]*)"[^>]*>Next page<\/a>/.exec(text)?.[1];
    if (next === undefined) break;
    pages.push(next.replaceAll('&amp;', '&'));
  }
  return pages;
}

async function someCases(): Promise<string[]> {
  const rows = await house().sql<{ id: string }>('select id from comments where depth = 0 order by id');
  return rows.filter((_, index) => index % 40 === 1).map(({ id }) => `/moderation/comments/${id}`);
}
