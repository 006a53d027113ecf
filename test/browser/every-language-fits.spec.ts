import { type Page } from 'playwright-core';
import { catalogues } from '../../src/site/messages/messages.js';
import { directionOf } from '../../src/site/direction.js';
import { browserForStories, next, visit } from '../support/browser.js';
import { anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';

/** The narrowest screen of WCAG 2.2 (1.4.10): 320 CSS pixels, on which nothing may need scrolling sideways. */
const house = houseForStories();
const browser = browserForStories();

it.each(Object.keys(catalogues))('Every page of a reply fits a telephone in %s, and runs its way', async (lang) => {
  const slug = await anArticle(house(), { lang });
  const { id } = await aPublishedReply(house(), slug, { name: 'Maximiliane von und zu Guttenberg-Lichtenstein' });
  const reader = await visit(browser(), house(), { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
  const { page } = reader;
  const pages: Record<string, unknown> = {};
  const look = async (name: string) => (pages[name] = await shapeOf(page));

  await page.goto(`/articles/${slug}?replyTo=${id}`);
  await look('article');
  await write(page, {
    comment: 'x'.repeat(10_001),
    name: 'A\u202eB',
    email: 'nobody@localhost',
    website: 'javascript:1',
  });
  expect(await page.locator('#faults li').count()).toBe(4);
  await look('faults');
  await write(page, { comment: 'A thought.', name: 'Ada', email: 'ada@example.org', website: '' });
  await look('status');
  await page.goto(`/comments/${id}/report`);
  await look('report');
  await page.goto(`/privacy?lang=${lang}`);
  await look('privacy');

  const fits = { dir: directionOf(lang), lang: catalogues[lang as keyof typeof catalogues].lang, beyond: [] };
  for (const [name, shape] of Object.entries(pages))
    expect([name, shape]).toEqual([name, name === 'privacy' ? fits : { ...fits, lang }]);
  await reader.close();
});

async function write(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(text);
  await next(page, () => page.locator('form[action$="/comments"] button:not([name])').click());
}

/** The page's language and direction, and what of it stands outside of the screen. */
function shapeOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth, dir, lang } = document.documentElement;
    const outside = ({ left, right, width }: DOMRect) => width > 1 && (left < -1 || right > clientWidth + 1);
    const beyond = [...document.body.querySelectorAll(':not(.skip)')]
      .filter((element) => element.checkVisibility() && outside(element.getBoundingClientRect()))
      .map((element) => `${element.tagName} ${element.className}`);
    return { dir, lang, beyond: scrollWidth > clientWidth ? ['the page', ...beyond] : beyond };
  });
}
