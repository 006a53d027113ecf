import { type BrowserContextOptions, type Page } from 'playwright-core';
import { arrive, browserForStories, visit } from '../support/browser.js';
import { anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';

/** The whole way of a reply with the keys alone, under every condition that a person may be in. */
const house = houseForStories();
const browser = browserForStories();
let staff: Staff;
beforeAll(async () => {
  staff = await Staff.signedIn(house());
});

const post = 'form[action$="/comments"] button:not([name])';
const noScript = { javaScriptEnabled: false };
const narrow = { viewport: { width: 320, height: 640 } };

const conditions: [string, string, BrowserContextOptions][] = [
  ['without script', 'en', noScript],
  ['with script', 'en', {}],
  ['on a telephone of 320 pixels, from right to left', 'ar', { ...narrow, ...noScript }],
  ['on a telephone of 320 pixels, with script', 'de', narrow],
  // A window of 1280 × 1024 at 400 % has room for as many CSS pixels, each four dots wide (WCAG 2.2, 1.4.10).
  ['at 400 %', 'en', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ['at 400 %, from right to left, without script', 'ar', { viewport: { width: 320, height: 256 }, ...noScript }],
  ['in forced colours', 'fr', { forcedColors: 'active', ...noScript }],
  ['in forced colours by dark, with script', 'en', { forcedColors: 'active', colorScheme: 'dark' }],
];

it.each(conditions)('A reader at the keyboard replies %s', async (condition, lang, options) => {
  const slug = await anArticle(house(), { lang });
  const asked = await aPublishedReply(house(), slug, { name: 'Grace' });
  const { page, close } = await reader(options);
  await arrive(page, `/articles/${slug}`);
  await tabTo(page, '.skip');
  await enter(page, 'main:focus');

  await tabTo(page, `#comment-${asked.id} .reply`);
  await enter(page, '.replying');
  await tabTo(page, '#comment');
  await page.keyboard.type(`I know, ${condition}.`);
  await tabTo(page, '#name');
  await page.keyboard.type('Ada');
  await tabTo(page, '#email');
  await page.keyboard.type('ada@localhost');
  await tabTo(page, post);
  await enter(page, '#faults:focus');
  await seen(page);
  await tabTo(page, '#faults a[href="#email"]');
  await enter(page, '#email:focus');
  await seen(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('ada@example.org');
  await tabTo(page, 'button[name="intent"]');
  await enter(page, '#preview:focus');
  await seen(page);
  await tabTo(page, post);
  await enter(page, '.status.held');

  await tabTo(page, 'summary');
  await enter(page, 'details[open]');
  await tabTo(page, '#comment');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Indeed.');
  await tabTo(page, 'form[action$="/edit"] button');
  await enter(page, '.own :text("Indeed.")');

  const waiting = (await staff.get('/api/v1/moderation/comments?status=held')).json().items;
  const held = waiting.find(({ article }: { article: { slug: string } }) => article.slug === slug);
  expect(held).toMatchObject({ source: `I know, ${condition}. Indeed.`, parentId: asked.id });
  await staff.decide(held.id, 'approve', held.version);
  await page.reload();
  await tabTo(page, 'a.button');
  await enter(page, `#comment-${held.id}:target`);
  await close();
});

it('The way is not found where the focus cannot be seen, or something lies over it', async () => {
  const slug = await anArticle(house());
  const { page, close } = await reader(noScript);
  await arrive(page, `/articles/${slug}`);
  await page.evaluate(() => {
    const name = document.getElementById('name') as HTMLElement;
    name.style.outline = 'none';
    const email = document.getElementById('email') as HTMLElement;
    const { top, left, width, height } = email.getBoundingClientRect();
    const lid = document.createElement('div');
    lid.style.cssText = `position: absolute; top: ${top + scrollY}px; left: ${left}px; width: ${width}px; height: ${height}px`;
    document.body.append(lid);
  });

  await expect(tabTo(page, '#name')).rejects.toThrow('no outline');
  await expect(tabTo(page, '#email')).rejects.toThrow('covered');
  await close();
});

async function reader(options: BrowserContextOptions): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await visit(browser(), house(), options);
  return { page: context.page, close: () => context.close() };
}

/** Presses Tab until the focus stands there, and sees it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.locator(`:is(${selector}):focus`).count()) return seen(page);
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${selector}.`);
}

async function enter(page: Page, then: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator(then).first().waitFor({ state: 'attached' });
}

/** What has the focus is in the window, shows that it has it, and lies under nothing (WCAG 2.2, 2.4.7 and 2.4.11). */
async function seen(page: Page): Promise<void> {
  const wrong = await page.locator(':focus').evaluate((element) => {
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < 1 || bottom - top < 1) return `outside of the window: ${JSON.stringify(box)}`;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) return 'no outline';
    const upper = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return element.contains(upper) || upper?.contains(element) ? null : `covered by ${upper?.outerHTML.slice(0, 100)}`;
  });
  if (wrong !== null)
    throw new Error(`${await page.locator(':focus').evaluate((e) => e.outerHTML.slice(0, 100))}: ${wrong}`);
}
