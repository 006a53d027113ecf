import { type Page } from 'playwright-core';
import { arrive, browserForStories, next, visit } from '../support/browser.js';
import { anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { faultsOf, overflowOf } from './judges.js';
import { type Sights, sightsOf } from './sights.js';

/** Pages for everybody: judged by a machine where a machine can judge. */

const house = houseForStories();
const browser = browserForStories();
let sights: Sights;
beforeAll(async () => {
  sights = await sightsOf(house());
}, 60_000);

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 800 };

/** Opens each page in turn, the desk's signed in. */
async function onEveryPage(look: (name: string, page: Page) => Promise<void>): Promise<void> {
  for (const [places, cookie] of [
    [sights.paths, ''],
    [sights.desk, sights.staff.cookie],
  ] as const) {
    const extraHTTPHeaders: Record<string, string> = cookie === '' ? {} : { cookie };
    const context = await visit(browser(), house(), { viewport: wide, extraHTTPHeaders });
    for (const [name, path] of Object.entries(places)) {
      expect([name, await arrive(context.page, path)]).toEqual([name, name === 'a page that is not there' ? 404 : 200]);
      expect([name, await context.page.locator('h1').count()]).toEqual([name, 1]);
      expect([name, await context.page.locator('.desk').count()]).toEqual([name, cookie === '' ? 0 : 1]);
      await look(name, context.page);
    }
    await context.close();
  }
}

describe('every page', () => {
  const faults: Record<'light' | 'dark' | 'telephone', string[]> = { light: [], dark: [], telephone: [] };
  beforeAll(async () => {
    await onEveryPage(async (name, page) => {
      const found = (seen: keyof typeof faults, what: readonly string[]) =>
        faults[seen].push(...what.map((fault) => `${name}: ${fault}`));
      found('light', await faultsOf(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      found('dark', await faultsOf(page, ['color-contrast']));
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(narrow);
      found('telephone', await overflowOf(page));
      found('telephone', await faultsOf(page, ['target-size', 'scrollable-region-focusable']));
      await page.setViewportSize(wide);
    });
  }, 180_000);

  it('is accessible, as far as axe can tell, by light and by dark', () => {
    expect([faults.light, faults.dark]).toEqual([[], []]);
  });

  it('need not be pushed sideways on a telephone of 320 pixels, whatever words are on it', () => {
    expect(faults.telephone).toEqual([]);
  });
});

it('A form with mistakes is accessible too', async () => {
  const reader = await visit(browser(), house());
  await arrive(reader.page, sights.paths['an article'] ?? '');
  for (const [name, text] of Object.entries({ comment: 'x', name: 'x', email: 'x@localhost', website: 'javascript:1' }))
    await reader.page.locator(`[name="${name}"]`).fill(text);
  await next(reader.page, () => reader.page.getByRole('button', { name: 'Post Comment' }).click());

  expect(await reader.page.locator('[aria-invalid="true"]').count()).toBe(2);
  expect(await faultsOf(reader.page)).toEqual([]);
  await reader.close();
});

it('A reader gets no cookie, keeps nothing, and asks nobody else for anything', async () => {
  const reader = await visit(browser(), house());
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(new URL(request.url()).origin));
  for (const path of Object.values(sights.paths)) {
    await arrive(reader.page, path);
    const kept = await reader.page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      document.cookie,
    ]);
    expect([path, ...kept]).toEqual([path, 0, 0, 0, '']);
  }
  expect(await reader.cookies()).toEqual([]);
  expect(new Set(asked)).toEqual(new Set([new URL(house().url).origin]));
  await reader.close();
});

it('A page in Arabic runs from right to left, share links and form included', async () => {
  const reader = await visit(browser(), house(), { viewport: wide });
  const { page } = reader;
  const places = async (path: string) => {
    await arrive(page, path);
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox()) ?? { x: 0, width: 0 };
    const [first, second] = [await box('#share li:nth-child(1)'), await box('#share li:nth-child(2)')];
    const [label, field] = [await box('label[for="name"]'), await box('#name')];
    return { first, second, label, field };
  };
  const arabic = await places(sights.paths['an article in Arabic'] ?? '');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(arabic.first.x).toBeGreaterThan(arabic.second.x);
  expect(Math.round(arabic.label.x + arabic.label.width)).toBe(Math.round(arabic.field.x + arabic.field.width));

  const english = await places(sights.paths['an article'] ?? '');
  expect(english.first.x).toBeLessThan(english.second.x);
  expect(Math.round(english.label.x)).toBe(Math.round(english.field.x));
  await reader.close();
});

it.each([
  ['en', 'font-style', 'italic'],
  ['ar', 'text-decoration-line', 'overline'],
  ['zh', 'text-emphasis-style', 'dot'],
])('Emphasis is seen in %s, by %s', async (lang, property, value) => {
  const slug = await anArticle(house(), { lang });
  await aPublishedReply(house(), slug, { comment: 'So *very* true.' });
  const reader = await visit(browser(), house());
  await arrive(reader.page, `/articles/${slug}`);

  const style = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name);
  expect(await reader.page.locator('.comment em').evaluate(style, property)).toContain(value);
  await reader.close();
});

it('On paper there is the article, and nothing to press', async () => {
  const reader = await visit(browser(), house());
  await arrive(reader.page, sights.paths['an article'] ?? '');
  await reader.page.emulateMedia({ media: 'print' });

  for (const gone of ['nav', 'form', 'button', '#share', '.skip']) {
    const visible = await reader.page
      .locator(gone)
      .evaluateAll((all) => all.filter((element) => element.checkVisibility()));
    expect([gone, visible.length]).toEqual([gone, 0]);
  }
  expect(await reader.page.locator('article.story').isVisible()).toBe(true);
  await reader.close();
});

it('The judge itself finds what was planted', async () => {
  const reader = await visit(browser(), house(), { viewport: narrow });
  await arrive(reader.page, '/');
  await reader.page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = '/x.png';
    const pale = document.createElement('p');
    pale.textContent = 'Pale';
    pale.style.color = '#ddd';
    const broad = document.createElement('div');
    broad.id = 'broad';
    broad.style.minWidth = '400px';
    const cut = document.createElement('div');
    cut.style.cssText = 'overflow: clip; white-space: nowrap; overflow-wrap: normal';
    cut.textContent = 'longer than the window '.repeat(10);
    document.querySelector('main')?.append(picture, pale, broad, cut);
  });
  const found = (await faultsOf(reader.page)).map((fault) => fault.split(':', 1)[0]);

  expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
  expect((await overflowOf(reader.page)).join()).toMatch(/id="broad".*longer than the window/s);
  await reader.close();
});
