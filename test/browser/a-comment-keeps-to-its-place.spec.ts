import { type Page } from 'playwright-core';
import { browserForStories, visit } from '../support/browser.js';
import { anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';

/** Between two quiet comments stands one that would turn, stretch or paint over its neighbours if it could. */
const house = houseForStories();
const browser = browserForStories();

const comments = '.thread article.comment';

const marks = '\u0301\u0323\u0308\u031b'.repeat(4);
const guests: [string, { name: string; comment: string; website?: string }][] = [
  ['writes from right to left', { name: 'משה (ירושלים', comment: 'שלום, 123 (ABC) ערב טוב!\n\nمرحبا: 45% [x] نص.' }],
  [
    'closes what it isolates',
    { name: 'Ada', comment: '\u2067turned\u2069 and \u2066back\u2069, 1-2-3 \u2068שלום\u2069.' },
  ],
  ['piles up marks', { name: `Z${marks}a${marks}`, comment: `Z${marks}`.repeat(40) }],
  [
    'never ends a word',
    { name: 'x'.repeat(80), comment: 'W'.repeat(3000), website: `https://example.org/${'y'.repeat(400)}` },
  ],
  ['is one wide ligature', { name: '\ufdfd'.repeat(80), comment: '\ufdfd'.repeat(300) }],
  [
    'lists and quotes from right to left',
    { name: 'נועה', comment: '> ציטוט (1)\n\n- אחד\n- two\n\n1. שלוש\n\n`code שלום`' },
  ],
  ['ends its name in the middle of a turn', { name: 'abc אבג 1.', comment: 'abc אבג 123 - (דה' }],
];

describe.each(['en', 'ar'])('In an article in %s', (lang) => {
  let plain: unknown;
  beforeAll(async () => {
    const { page, close } = await threeComments(lang, { name: 'Ben', comment: 'Nothing special.' });
    plain = await placesOf(page);
    await close();
  }, 60_000);

  it.each(guests)('a comment that %s leaves its neighbours where they were', async (_, guest) => {
    const { page, close } = await threeComments(lang, guest);

    expect(await placesOf(page)).toEqual(plain);
    expect(await overflowOf(page)).toBe(0);
    const before = await picturesOf(page);
    await page
      .locator(comments)
      .nth(1)
      .evaluate((comment) => ((comment as HTMLElement).style.visibility = 'hidden'));
    expect(await picturesOf(page)).toEqual(before);
    await close();
  });
});

async function threeComments(lang: string, guest: { name: string; comment: string; website?: string }) {
  const slug = await anArticle(house(), { lang });
  await aPublishedReply(house(), slug, { name: 'Ada', comment: 'The first of three.' });
  await aPublishedReply(house(), slug, guest);
  await aPublishedReply(house(), slug, { name: 'Cleo', comment: 'The last of three.' });
  const reader = await visit(browser(), house(), { viewport: { width: 360, height: 800 } });
  await reader.page.goto(`/articles/${slug}`);
  await faces(reader.page);
  return { page: reader.page, close: () => reader.close() };
}

/** They come when they are scrolled to, which taking pictures does. */
function faces(page: Page): Promise<unknown> {
  return page.locator('img.avatar').evaluateAll((all: HTMLImageElement[]) =>
    Promise.all(
      all.map((face) => {
        face.loading = 'eager';
        return face.decode();
      }),
    ),
  );
}

it.each([
  ['en', 'משה (ירושלים'],
  ['en', 'אבג 123 -'],
  ['ar', 'Ben (1'],
  ['ar', 'אבג 123 -'],
])('A name cannot turn the sentence that it stands in: in %s, %s', async (lang, name) => {
  const slug = await anArticle(house(), { lang });
  const [plain, guest] = [
    await aPublishedReply(house(), slug, { name: lang === 'en' ? 'Ben' : 'سمير' }),
    await aPublishedReply(house(), slug, { name }),
  ];
  const reader = await visit(browser(), house(), { viewport: { width: 800, height: 800 } });
  const sentences = [];
  for (const { id } of [plain, guest]) {
    await reader.page.goto(`/articles/${slug}?replyTo=${id}`);
    sentences.push(await orderOf(reader.page));
  }

  expect(sentences[1]).toEqual(sentences[0]);
  await reader.close();
});

/** The words before the name, the name, the link behind it: where the words begin, and which of them comes first on the line. */
function orderOf(page: Page): Promise<unknown> {
  return page.locator('.replying').evaluate((paragraph) => {
    const words = document.createRange();
    words.selectNodeContents(paragraph.querySelector('span')?.firstChild as Node);
    const [first, name, link] = [words, ...paragraph.querySelectorAll('bdi, a')].map((part) =>
      part.getBoundingClientRect(),
    ) as [DOMRect, DOMRect, DOMRect];
    return {
      begins: first.left,
      ends: first.right,
      nameFollows: name.left > first.left,
      linkFollows: link.left > name.left,
    };
  });
}

/** Of all that stands in the neighbours, and around the guest: left, top within its comment, width and height in CSS pixels. */
function placesOf(page: Page): Promise<unknown> {
  return page.locator(comments).evaluateAll((shown) =>
    shown.map((comment, index) => {
      const top = comment.getBoundingClientRect().top;
      // Not the time, which is wider in one minute than in another.
      const parts =
        index === 1 ? [comment] : [comment, ...comment.querySelectorAll('header, b, bdi, .prose, .prose *, .reply')];
      return parts.map((part) => {
        const { left, top: partTop, width, height } = part.getBoundingClientRect();
        return index === 1 ? [left, width] : [part.tagName, left, partTop - top, width, height];
      });
    }),
  );
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function picturesOf(page: Page): Promise<string[]> {
  const neighbours = [page.locator(comments).first(), page.locator(comments).last()];
  const pictures = [];
  for (const neighbour of neighbours) pictures.push((await neighbour.screenshot()).toString('base64'));
  return pictures;
}
