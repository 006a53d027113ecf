import { type Locator, type Page } from 'playwright-core';
import { Settings } from '../../src/platform/settings/settings.js';
import { setRule } from '../moderation/rules.js';
import { browserForStories, next } from '../support/browser.js';
import { anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { aReader, type Reader } from './reader.js';

const house = houseForStories();
const browser = browserForStories();
const readers: Reader[] = [];

afterEach(async () => {
  for (const reader of readers.splice(0)) {
    await reader.leave();
    expect(reader.complaints).toEqual([]);
  }
});

async function open(path: string, options = {}): Promise<Page> {
  const reader = await aReader(browser(), house(), path, options);
  readers.push(reader);
  // A page that is loaded anew forgets this.
  await reader.page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  return reader.page;
}

const stayed = (page: Page) => page.evaluate(() => 'stayed' in globalThis);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const shown = (page: Page) => page.locator('.thread .comment').evaluateAll((them) => them.map(({ id }) => id.slice(8)));

/** Whether a click with Control held is left to the browser, which opens a tab for it. Here it may not: a busy one opens it late, or not at all. */
function leftToTheBrowser(page: Page, link: Locator): Promise<boolean> {
  const left = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.addEventListener('click', (click) => {
          resolve(click.ctrlKey && !click.defaultPrevented);
          click.preventDefault();
        });
      }),
  );
  return Promise.all([left, link.click({ modifiers: ['Control'] })]).then(([answer]) => answer);
}

describe('a long thread', () => {
  let slug: string;
  const ids: string[] = [];
  const replies: string[] = [];

  beforeAll(async () => {
    slug = await anArticle(house());
    for (let n = 0; n < 52; n++) ids.push((await aPublishedReply(house(), slug)).id);
    for (let n = 0; n < 23; n++) replies.push((await aPublishedReply(house(), slug, { parentId: ids[1] ?? '' })).id);
  }, 60_000);

  it('goes on below, and the reader with it', async () => {
    const page = await open(`/articles/${slug}`);
    await page.getByRole('link', { name: 'More comments' }).click();
    await page.locator(`#comment-${ids[51]}`).waitFor();

    expect((await shown(page)).filter((id) => ids.includes(id))).toEqual(ids);
    expect(await focused(page)).toBe(`comment-${ids[50]}`);
    expect(await page.getByRole('link', { name: 'More comments' }).count()).toBe(0);
    expect(await stayed(page)).toBe(true);
  });

  it('shows the rest of a conversation where it belongs', async () => {
    const page = await open(`/articles/${slug}`);
    await page.getByRole('link', { name: 'More replies' }).click();
    await page.locator(`#comment-${replies[22]}`).waitFor();

    const under = page.locator(`li:has(> #comment-${ids[1]}) > ol > li > .comment`);
    expect(await under.evaluateAll((them) => them.map(({ id }) => id.slice(8)))).toEqual(replies);
    expect(await focused(page)).toBe(`comment-${replies[20]}`);
    expect(await page.getByRole('link', { name: 'More replies' }).count()).toBe(0);
    expect(await stayed(page)).toBe(true);
  });

  it('turns around', async () => {
    const page = await open(`/articles/${slug}`);
    await page.locator('#comment').fill('Half a thought');
    await page.getByRole('link', { name: 'Newest first' }).click();
    await page.locator('[aria-current]:text("Newest first")').waitFor();

    expect((await shown(page))[0]).toBe(ids[51]);
    expect(await focused(page)).toBe(`comment-${ids[51]}`);
    expect(await page.locator('#comment').inputValue()).toBe('Half a thought');
    await page.getByRole('link', { name: 'More comments' }).click();
    await page.locator(`#comment-${ids[0]}`).waitFor();
    expect((await shown(page)).filter((id) => ids.includes(id))).toEqual(ids.toReversed());
    expect(await stayed(page)).toBe(true);
  });

  it('opens in a tab of its own for who wants that', async () => {
    const page = await open(`/articles/${slug}`);
    const link = page.getByRole('link', { name: 'More comments' });
    const href = await link.getAttribute('href');

    expect(await leftToTheBrowser(page, link)).toBe(true);
    expect(await page.locator(`#comment-${ids[51]}`).count()).toBe(0);
    const tab = await open(href ?? '');
    await tab.locator(`#comment-${ids[51]}`).waitFor();
  });

  it('is turned as ever when the script cannot', async () => {
    const page = await open(`/articles/${slug}`);
    await page.route('**/*after=*', (route) =>
      route.request().resourceType() === 'xhr' ? route.abort() : route.continue(),
    );
    await page.getByRole('link', { name: 'More comments' }).click();

    await page.waitForURL('**after=*');
    await page.locator(`#comment-${ids[51]}`).waitFor();
    readers.splice(0);
  });
});

describe('the form', () => {
  it('comes to the comment that is answered, with all that was typed, and goes back', async () => {
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug, { name: 'Zoë <b>' });
    await aPublishedReply(house(), slug);
    const page = await open(`/articles/${slug}`);
    await page.locator('#comment').fill('What I think');
    await page.locator(`#comment-${id} .reply`).click();

    const form = page.locator(`li:has(> #comment-${id}) > #respond form`);
    expect(await form.locator('.replying').textContent()).toContain('Replying to Zoë <b>');
    expect(await form.locator('[name=parentId]').inputValue()).toBe(id);
    expect(await form.locator('#comment').inputValue()).toBe('What I think');
    expect(await focused(page)).toBe('comment');

    await form.getByRole('link', { name: 'Cancel reply' }).click();
    expect(await page.locator('.thread #respond').count()).toBe(0);
    expect(await page.locator('[name=parentId]').count()).toBe(0);
    expect(await page.locator('#comment').inputValue()).toBe('What I think');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('reply');
    expect(await stayed(page)).toBe(true);
  });

  it('sends the reply to whom it was brought to, with the time that it took and the work that was asked', async () => {
    await house().get(Settings).set('replies.proofOfWork', 'true');
    await setRule(house(), 'minimum-time', { setting: { seconds: 0 } });
    try {
      const slug = await anArticle(house());
      const parent = await aPublishedReply(house(), slug);
      const page = await open(`/articles/${slug}`);
      await page.locator(`#comment-${parent.id} .reply`).click();
      await page.locator('#comment').fill('So do I.');
      await page.locator('#name').fill('Ada');
      await page.locator('#email').fill('ada@example.org');
      await page.getByRole('button', { name: 'Post Comment' }).click();
      await page.waitForURL('**/status/**', { timeout: 20_000 });

      const [reply] = await house().sql<{ parent_id: string; verdict: { reasons: { rule: string }[] } }>(
        `select parent_id, verdict from comments where source = 'So do I.'`,
      );
      expect(reply?.parent_id).toBe(parent.id);
      expect(reply?.verdict.reasons.map(({ rule }) => rule)).toEqual(['unknown-author']);
    } finally {
      await house().get(Settings).set('replies.proofOfWork', 'false');
      await setRule(house(), 'minimum-time', { setting: { seconds: 3 } });
    }
  }, 30_000);

  it('shows what the server makes of the text while it is being written', async () => {
    const page = await open(`/articles/${await anArticle(house())}`);
    const preview = page.locator('[data-preview]');
    expect(await preview.isVisible()).toBe(false);
    await page.locator('#comment').pressSequentially('Some **bold** words & <img src=x>');
    await preview.locator('strong').waitFor();

    expect(await preview.textContent()).toBe('Some bold words & <img src=x>');
    await page.locator('#comment').fill('');
    await preview.waitFor({ state: 'hidden' });
  });

  it('brings a reader to what is wrong with it', async () => {
    const page = await open(`/articles/${await anArticle(house())}`);
    await page.getByRole('button', { name: 'Post Comment' }).click();
    await page.locator('#faults').waitFor();

    expect(await focused(page)).toBe('faults');
    readers.splice(0);
  });
});

it('A reply that was looked at first took as long as both pages together', async () => {
  const page = await open(`/articles/${await anArticle(house())}`);
  const told: number[] = [];
  page.on('request', (request) => {
    const elapsed = new URLSearchParams(request.postData() ?? '').get('elapsed');
    if (elapsed !== null) told.push(Number(elapsed));
  });
  await page.locator('#comment').fill('Let me see.');
  await page.locator('#name').fill('Ada');
  await page.locator('#email').fill('ada@example.org');
  // As if they had read for an hour.
  await page.evaluate(() => Object.assign(performance, { now: () => 3_600_000 }));
  await next(page, () => page.getByRole('button', { name: 'Preview' }).click());
  await next(page, () => page.getByRole('button', { name: 'Post Comment' }).click());

  expect(told[0]).toBe(3_600_000);
  expect(told[1]).toBeGreaterThan(3_600_000);
});
