import { ArticleService } from '../../src/article/article.service.js';
import { NewArticleDto } from '../../src/article/article.dto.js';
import { type ArticleFormat } from '../../src/article/article-body.js';
import { Reports } from '../../src/comment/reports.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { browserForStories } from '../support/browser.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { hostileTexts } from './hostile-texts.js';
import { foreignLinksOf, shapesOf, Trap } from './trap.js';

/**
 * The hostile texts wherever else a person's words may stand, many of them in one text, on pages whose policy was taken away.
 * Every twenty-fifth of them: each way in comes by in several spellings, and all of them are seen where comments stand.
 */

const house = houseForStories();
const browser = browserForStories();
const some = hostileTexts.filter((_, index) => index % 25 === 0);
let slug = '';
let staff: Staff;
let reader: Trap;
let desk: Trap;

beforeAll(async () => {
  slug = await anArticle(house());
  staff = await Staff.signedIn(house());
  reader = await Trap.set(browser(), house(), { csp: 'stripped' });
  desk = await Trap.set(browser(), house(), { csp: 'stripped', cookie: staff.cookie });
}, 60_000);
afterAll(async () => {
  await reader.close();
  await desk.close();
});
afterEach(() => expect([...reader.caught, ...desk.caught]).toEqual([]));

/** Texts one after another, each whole, in pieces of at most so many code points. */
function pieces(most: number, between: string): string[] {
  const found: string[] = [];
  for (const text of some) {
    const more = [found.at(-1), text].filter(Boolean).join(between).normalize('NFC').trim();
    if (found.length > 0 && [...more].length <= most) found[found.length - 1] = more;
    else found.push([...text.trim()].slice(0, most).join(''));
  }
  return found.map((text) => (between === '\n' ? text : text.replace(/\s/g, ' ')).trim());
}

const comments = pieces(10_000, '\n');
const markdown = 'h\ni *a* **b** `c` <https://example.org/>\n\n> d\n\n- e\n\n3. f\n\n```\ng\n```';

/** The page has no kind of element or attribute that it has not with harmless words, and nothing of it leads away. */
async function expectNothingNew(trap: Trap, known: ReadonlySet<string>): Promise<void> {
  expect(await newShapes(trap, known)).toEqual([]);
  expect(await foreignLinksOf(trap.page)).toEqual([]);
}

const newShapes = async (trap: Trap, known: ReadonlySet<string>) =>
  (await shapesOf(trap.page)).filter((shape) => !known.has(shape));

const shapesAt = async (trap: Trap, path: string) => {
  await trap.open(path);
  return new Set(await shapesOf(trap.page));
};

it('A preview shows them as text, and keeps them in the form', async () => {
  const preview = async (comment: string) => {
    const fields = { comment, name: 'Ada', email: 'ada@example.org', intent: 'preview' };
    const { text } = await new Visitor(house()).submit(`/articles/${slug}/comments`, fields);
    await reader.openAnswer(text);
  };
  await preview(markdown);
  const known = new Set(await shapesOf(reader.page));
  for (const text of comments) {
    await preview(text);
    await expectNothingNew(reader, known);
    expect(await reader.page.locator('textarea').inputValue()).toBe(text);
  }
});

it('An edit shows them to its author, and with what stood there before to moderators', async () => {
  const edited = async (before: string, comment: string) => {
    const { id, statusUrl } = await aHeldReply(house(), slug, { comment: before });
    const path = new URL(statusUrl, house().url).pathname;
    const { status } = await new Visitor(house()).submit(`${path}/edit`, { comment, version: '1' });
    expect(status).toBe(303);
    return { path, atDesk: `/moderation/comments/${id}` };
  };
  const plain = await edited('Plain.', markdown);
  const known = await shapesAt(reader, plain.path);
  const knownAtDesk = await shapesAt(desk, plain.atDesk);
  for (const [index, text] of comments.entries()) {
    const { path, atDesk } = await edited(comments[index - 1] ?? markdown, text);
    await reader.open(path);
    await expectNothingNew(reader, known);
    expect(await reader.page.locator('textarea').inputValue()).toBe(text);
    await desk.open(atDesk);
    await expectNothingNew(desk, knownAtDesk);
    expect(await desk.page.locator('pre.source').first().textContent()).toBe(text);
  }
});

it('A report and a reason show them to moderators, and the reason to the author', async () => {
  const reason = { reason: 'other', text: 'Plain.' } as const;
  const report = async (id: string, text: string, client: string) =>
    house()
      .get(Reports)
      .report(id, { ...reason, text }, client);
  const plain = await aPublishedReply(house(), slug);
  await report(plain.id, 'Plain.', 'nobody');
  const known = new Set([...(await shapesAt(desk, `/moderation/comments/${plain.id}`)), 'dd[dir]']);
  const { id, statusUrl } = await aPublishedReply(house(), slug);
  const texts = pieces(1000, '\n');
  for (const [index, text] of texts.entries()) await report(id, text, `reader ${index}`);
  const words = pieces(500, ' ')[3];
  const answer = await staff.decide(id, 'decline', 2, words);

  await desk.open(`/moderation/comments/${id}`);
  await expectNothingNew(desk, known);
  expect(answer.status).toBe(201);
  await reader.open(new URL(statusUrl, house().url).pathname);
  expect(await reader.page.locator('blockquote').first().textContent()).toBe(words?.replace(/ +/g, ' '));
});

it('A refused report keeps them', async () => {
  const { id } = await aPublishedReply(house(), slug);
  const texts = pieces(1000, '\n').slice(0, 20);
  for (const text of texts) {
    const answer = await new Visitor(house()).submit(`/comments/${id}/report`, { reason: text.slice(0, 40), text });
    expect(answer.status).toBe(422);
    await reader.openAnswer(answer.text);
    expect(await reader.page.locator('textarea').inputValue()).toBe(text);
    expect(await foreignLinksOf(reader.page)).toEqual([]);
  }
});

it('House rules, messages and the name of the site show them', async () => {
  const settings = house().get(Settings);
  await settings.set('replies.houseRules', markdown);
  const known = await shapesAt(reader, `/articles/${slug}`);
  const [names, messages] = [pieces(80, ' '), pieces(500, '\n')];
  for (const [index, rules] of pieces(5000, '\n').entries()) {
    await settings.set('replies.houseRules', JSON.stringify(rules));
    await settings.set('replies.messages', JSON.stringify({ known: messages[index] }));
    await settings.set('site.name', JSON.stringify(names[index * 7]));
    await reader.open(`/articles/${slug}`);
    await expectNothingNew(reader, known);
    expect(await reader.page.title()).toContain(names[index * 7]?.replace(/\s+/g, ' '));
  }
  await settings.set('replies.houseRules', '');
  await settings.set('replies.messages', '{}');
  await settings.set('site.name', 'Riposte');
});

it('An article shows them in its title, byline, tags and text, on its own page and on the front page', async () => {
  const publish = async (fields: Partial<Record<keyof NewArticleDto, unknown>>) => {
    const article = NewArticleDto.parse({ title: 'A', source: 'B', format: 'text', ...fields });
    const service = house().get(ArticleService);
    const { slug: at } = await service.create(article, operator);
    await service.publish(at, operator);
    return `/articles/${encodeURIComponent(at)}`;
  };
  const rich = {
    source: `# a\n\n## b\n\n[x](https://example.org/ "y")\n\n~~~html\nz\n~~~\n\n${markdown}\n\n---\n`,
    format: 'markdown',
    author: 'C',
    tags: ['d'],
  };
  const known = new Set([
    ...(await shapesAt(reader, await publish(rich))),
    ...(await shapesAt(reader, await publish({ source: 'A\nb.' }))),
  ]);
  const [titles, authors, excerpts] = [pieces(200, ' '), pieces(100, ' '), pieces(400, ' ')];
  for (const [index, source] of comments.entries()) {
    for (const format of ['text', 'markdown'] satisfies ArticleFormat[]) {
      const tags = some
        .slice(index * 9, index * 9 + 9)
        .map((text) => [...text.replace(/\s/g, ' ')].slice(0, 40).join(''));
      const fields = { title: titles[index * 3], author: authors[index * 5], excerpt: excerpts[index], tags };
      await reader.open(await publish({ ...fields, source, format }));
      // An editor may link to where they like.
      expect(await newShapes(reader, known)).toEqual([]);
      expect(await reader.page.locator('#headline').textContent()).toBe(titles[index * 3]);
    }
  }
  await reader.open('/');
  expect(await reader.page.locator('article.teaser').count()).toBeGreaterThan(10);
  expect(await foreignLinksOf(reader.page)).toEqual([]);
});
