import { type Page } from 'playwright-core';
import { ArticleService } from '../../src/article/article.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { directionOf } from '../../src/site/direction.js';
import { arrive, browserForStories, next, visit } from '../support/browser.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff, staffPassword } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { faultsOf, overflowOf } from './judges.js';

/** What a page turns into while it is used: each state judged by light and dark, in forced colours, and on the narrowest screen. */
const house = houseForStories();
const browser = browserForStories();
let staff: Staff;
beforeAll(async () => {
  staff = await Staff.signedIn(house());
});

const words = { comment: 'A thought.\n\n> and\n- a list', name: 'Ada', email: 'ada@example.org' };
const wrong = { comment: 'x'.repeat(10_001), name: 'A\u202eB', email: 'ada@localhost', website: 'javascript:1' };

/** How a reader comes there, from an article in some language. */
const forReaders: Record<string, (page: Page, lang: string) => Promise<unknown>> = {
  'a form with every mistake': async (page, lang) => {
    await arrive(page, `/articles/${await anArticle(house(), { lang })}`);
    await send(page, wrong);
    expect(await page.locator('#faults li').count()).toBe(4);
  },
  'a preview of an answer': async (page, lang) => {
    const slug = await anArticle(house(), { lang });
    await arrive(page, `/articles/${slug}?replyTo=${(await aPublishedReply(house(), slug)).id}`);
    await send(page, words, 'button[name="intent"]');
    await page.locator('#preview:focus').waitFor();
  },
  'a thread deeper than is shown, with a stone in it': async (page, lang) => {
    const slug = await anArticle(house(), { lang });
    const replies = [await aPublishedReply(house(), slug)];
    for (let depth = 1; depth < 8; depth++)
      replies.push(await aPublishedReply(house(), slug, { parentId: replies.at(-1)?.id ?? '', name: 'סמיר (1' }));
    await staff.decide(replies[2]?.id ?? '', 'trash', 2);
    await arrive(page, `/articles/${slug}#comment-${replies[5]?.id}`);
    expect(await page.locator('article.comment').count()).toBe(8);
    expect(await page.locator('article.removed').count()).toBe(1);
  },
  'an edit that is too long': async (page, lang) => {
    const { statusUrl } = await aHeldReply(house(), await anArticle(house(), { lang }));
    await arrive(page, statusUrl);
    await page.locator('summary').first().click();
    await page.locator('summary').last().click();
    await page.locator('#comment').fill(wrong.comment);
    await next(page, () => page.locator('form[action$="/edit"] button').click());
    await page.locator('#faults:focus').waitFor();
  },
  'a reply that was taken back': async (page, lang) => {
    await arrive(page, (await aHeldReply(house(), await anArticle(house(), { lang }))).statusUrl);
    await page.locator('summary').last().click();
    await next(page, () => page.locator('form[action$="/withdraw"] button').click());
  },
  'a report without a reason': async (page, lang) => {
    await arrive(page, `/comments/${(await aPublishedReply(house(), await anArticle(house(), { lang }))).id}/report`);
    await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await next(page, () => page.locator('main form button').click());
    await page.locator('.fault').first().waitFor();
  },
  'a report that was taken': async (page, lang) => {
    await arrive(page, `/comments/${(await aPublishedReply(house(), await anArticle(house(), { lang }))).id}/report`);
    await page.locator('[type="radio"]').first().check();
    await next(page, () => page.locator('main form button').click());
  },
  'a reply that came after replies closed': async (page, lang) => {
    const slug = await anArticle(house(), { lang });
    await arrive(page, `/articles/${slug}`);
    await house().get(ArticleService).closeReplies(slug, operator);
    await send(page, words);
    expect(await page.locator('[readonly]').inputValue()).toBe(words.comment);
  },
  'an article that was withdrawn': async (page, lang) => {
    const slug = await anArticle(house(), { lang });
    await house().get(ArticleService).withdraw(slug, operator);
    expect(await arrive(page, `/articles/${slug}`)).toBe(410);
  },
  'a page that is not there': async (page) => expect(await arrive(page, '/nowhere')).toBe(404),
  'the front page': async (page) => expect(await arrive(page, '/')).toBe(200),
  'what is kept': async (page, lang) => expect(await arrive(page, `/privacy?lang=${lang}`)).toBe(200),
  'where a short link leads': async (page, lang) => {
    const slug = await anArticle(house(), { lang });
    const { link } = (await new Visitor(house()).get(`/api/v1/articles/${slug}/share`)).json();
    expect(await arrive(page, `/s/${link.code}+`)).toBe(200);
  },
};

const forStaff: typeof forReaders = {
  'a decision that can be undone': async (page, lang) => {
    await aHeldReply(house(), await anArticle(house(), { lang }), { name: 'ليلى', comment: 'شكرا.' });
    await arrive(page, '/moderation');
    await page.locator('button', { hasText: 'Approve' }).first().click();
    await page.locator('button', { hasText: 'Undo' }).waitFor({ timeout: 5000 });
  },
  'one reply': async (page, lang) =>
    arrive(page, `/moderation/comments/${(await aHeldReply(house(), await anArticle(house(), { lang }))).id}`),
  'a sign-in that failed': async (page) => {
    await arrive(page, '/staff/sign-in');
    await page.locator('#email').fill('nobody@staff.example');
    await page.locator('#password').fill(staffPassword);
    await next(page, () => page.locator('main button').click());
    await page.locator('.summary').waitFor();
  },
};

const states = [
  ...['ar', 'en'].flatMap((lang) => Object.entries(forReaders).map(([name, come]) => [name, lang, come, ''] as const)),
  ...Object.entries(forStaff).map(([name, come]) => [name, 'en', come, 'staff'] as const),
];

it.each(states)('%s looks right to a machine, in %s', async (_name, lang, come, who) => {
  const { page, close } = await at(lang, who === '' ? '' : staff.cookie);
  await come(page, lang);

  expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(lang));
  expect(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page, ['color-contrast'])).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  expect(await edgelessOf(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflowOf(page)).toEqual([]);
  await close();
});

async function at(lang: string, cookie: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await visit(browser(), house(), { locale: lang });
  const [name = '', value = ''] = cookie.split('=', 2);
  if (name !== '') await context.addCookies([{ name, value, url: house().url }]);
  return { page: context.page, close: () => context.close() };
}

async function send(page: Page, fields: Record<string, string>, button = 'button:not([name])'): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`form [name="${name}"]`).fill(text);
  await next(page, () => page.locator(`form[action$="/comments"] ${button}`).click());
}

/** Where a person's own colours stand for ours, a background shows nothing: what can be pressed or filled in needs an edge. */
function edgelessOf(page: Page): Promise<string[]> {
  return page.locator('main :is(button, .button, textarea, input:not([type="hidden"]))').evaluateAll((controls) =>
    controls
      .filter(
        (control) => control.checkVisibility() && !control.matches('.unseen *, [type="radio"], [type="checkbox"]'),
      )
      .filter((control) => parseFloat(getComputedStyle(control).borderTopWidth) < 1)
      .map((control) => control.outerHTML.slice(0, 150)),
  );
}
