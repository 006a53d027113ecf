import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from 'playwright-core';
import { OwnReplies } from '../../src/comment/own-replies.service.js';
import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { EventStreams } from '../../src/platform/live/event-streams.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { browserForStories } from '../support/browser.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { until } from '../support/live-reader.js';
import { aReader, type Reader } from './reader.js';

const house = houseForStories();
const browser = browserForStories();
const readers: Reader[] = [];

afterEach(async () => {
  for (const reader of readers.splice(0)) {
    await reader.leave();
    expect(reader.complaints).toEqual([]);
  }
  await until(() => house().get(EventStreams).count === 0);
});

/** On the article, by its comments, and listening. */
async function reading(slug: string, { query = '', options = {} } = {}): Promise<Page> {
  await house().drainOutbox();
  const reader = await aReader(browser(), house(), `/articles/${slug}${query}`, options);
  readers.push(reader);
  await reader.page.locator('#comments').scrollIntoViewIfNeeded();
  await until(() => house().get(EventStreams).count > 0);
  return reader.page;
}

const news = (page: Page) => page.locator('.news button');
const top = (page: Page, id: string) => page.locator(`#comment-${id}`).evaluate((it) => it.getBoundingClientRect().top);
const long = 'Long. '.repeat(150);

describe('while a reader reads', () => {
  it('new replies are announced, and come when they are asked for, where they belong', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug);
    const page = await reading(slug);
    const reply = await aPublishedReply(house(), slug, { parentId: root.id, comment: 'Came later.' });
    await news(page).getByText('1 new reply').waitFor();
    await aPublishedReply(house(), slug, { name: 'Zoë' });
    await news(page).getByText('2 new replies').waitFor();
    expect(await page.getByText('Came later.').count()).toBe(0);

    await news(page).click();
    await page.locator('.news a').waitFor();
    expect(await page.locator(`li:has(> #comment-${root.id}) > ol > li > #comment-${reply.id}`).count()).toBe(1);
    expect(await page.locator('.thread > li').count()).toBe(2);
    expect(await page.locator('#comments-heading').textContent()).toBe('3 comments');
    expect(await page.locator('.comment.fresh').count()).toBe(2);

    await page.keyboard.press('Enter');
    await page.locator('.news a').waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe(`#comment-${reply.id}`);
  });

  it.each(['', '?sort=newest'])('stays where they are when others come in: %s', async (query) => {
    const slug = await anArticle(house());
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push((await aPublishedReply(house(), slug, { comment: `${n}. ${long}` })).id);
    const page = await reading(slug, { query });
    const middle = ids[3] ?? '';
    await page.locator(`#comment-${middle}`).scrollIntoViewIfNeeded();
    const before = await top(page, middle);
    for (const parentId of [ids[0], ids[5], undefined])
      await aPublishedReply(house(), slug, { comment: long, ...(parentId ? { parentId } : {}) });
    await news(page).getByText('3 new replies').waitFor();
    // Playwright's own click may scroll.
    await news(page).evaluate((button: HTMLElement) => button.click());
    await page.locator('.news a').waitFor();

    expect(await page.locator('#comments .comment').count()).toBe(9);
    expect(Math.abs((await top(page, middle)) - before)).toBeLessThan(2);
    await page.waitForTimeout(100);
    expect(Math.abs((await top(page, middle)) - before)).toBeLessThan(2);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go to what is new');
  });

  it('the first reply of all comes as well', async () => {
    const slug = await anArticle(house());
    const page = await reading(slug);
    await aPublishedReply(house(), slug, { comment: 'The very first.' });
    await news(page).click();

    await page.getByText('The very first.').waitFor();
    expect(await page.locator('#comments-heading').textContent()).toBe('1 comment');
  });

  it('what was taken away goes, and what is answered leaves its place', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug, { comment: 'Root.' });
    await aPublishedReply(house(), slug, { parentId: root.id, comment: 'An answer.' });
    const lone = await aPublishedReply(house(), slug, { comment: 'Alone.' });
    const page = await reading(slug);
    for (const { id } of [root, lone])
      await house().get(Decisions).decide(operator, id, { decision: 'trash', version: 2 });

    await page.getByText('Alone.').waitFor({ state: 'detached' });
    await page.getByText('Root.').waitFor({ state: 'detached' });
    expect(await page.locator(`#comment-${root.id}`).textContent()).toContain('This comment was removed');
    expect(await page.getByText('An answer.').count()).toBe(1);
  });

  it('what its author withdrew is read no more, and leaves its place to the answer', async () => {
    const slug = await anArticle(house());
    const root = await aPublishedReply(house(), slug, { name: 'Remorse', comment: 'Regretted.' });
    await aPublishedReply(house(), slug, { parentId: root.id, comment: 'An answer.' });
    const page = await reading(slug);
    await house()
      .get(OwnReplies)
      .withdraw(root.id, root.statusUrl.split('/').at(-1) ?? '');
    await page.getByText('Regretted.').waitFor({ state: 'detached' });

    const left = page.getByRole('article', { name: 'This comment was removed' });
    expect(await left.getAttribute('id')).toBe(`comment-${root.id}`);
    expect(await page.getByText('Remorse').count()).toBe(0);
    expect(await page.getByText('An answer.').count()).toBe(1);
  });

  it('nothing is said of replies that wait', async () => {
    const slug = await anArticle(house());
    const page = await reading(slug);
    await aHeldReply(house(), slug, { comment: 'Patience.' });
    await aPublishedReply(house(), slug);

    expect(await news(page).textContent()).toBe('1 new reply');
    await news(page).click();
    await page.locator('.news a').waitFor();
    expect(await page.locator('#comments .comment').count()).toBe(1);
  });

  it('nothing is lost while they look elsewhere, and nobody listens meanwhile', async () => {
    const slug = await anArticle(house());
    const page = await reading(slug);
    const look = (hidden: boolean) =>
      page.evaluate((away) => {
        Object.defineProperty(document, 'hidden', { value: away, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await look(true);
    await until(() => house().get(EventStreams).count === 0);
    await aPublishedReply(house(), slug);
    await house().drainOutbox();
    await look(false);

    await news(page).getByText('1 new reply').waitFor();
  });

  it('the words are of the page’s language', async () => {
    const slug = await anArticle(house(), { lang: 'ar' });
    const page = await reading(slug);
    for (let n = 0; n < 3; n++) await aPublishedReply(house(), slug);
    await news(page).getByText('تعليقات جديدة').waitFor();
    await news(page).click();
    await page.getByText('انتقل إلى الجديد').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'all that comes is accessible, as far as axe can tell, by %s',
    async (colorScheme) => {
      const slug = await anArticle(house());
      const root = await aPublishedReply(house(), slug);
      const page = await reading(slug, { options: { colorScheme } });
      await aPublishedReply(house(), slug, { parentId: root.id });
      await news(page).click();
      await page.locator('.news a').waitFor();
      await aPublishedReply(house(), slug);
      await news(page).waitFor();
      await page.locator(`#comment-${root.id} .reply`).click();

      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );

  it('flat conversations stay in order', async () => {
    await house().get(Settings).set('replies.shownDepth', '1');
    try {
      const slug = await anArticle(house());
      const [first, second] = [await aPublishedReply(house(), slug), await aPublishedReply(house(), slug)];
      const page = await reading(slug);
      const reply = await aPublishedReply(house(), slug, { parentId: first.id });
      await news(page).click();
      await page.locator(`#comment-${reply.id}`).waitFor();

      const order = await page.locator('.thread > li > .comment').evaluateAll((them) => them.map(({ id }) => id));
      expect(order).toEqual([first, reply, second].map(({ id }) => `comment-${id}`));
    } finally {
      await house().get(Settings).set('replies.shownDepth', '5');
    }
  });
});

it('leaves the page as it is where no stream can be had', async () => {
  await house().get(Settings).set('live.connections', '0');
  try {
    const slug = await anArticle(house());
    await aPublishedReply(house(), slug, { comment: 'Here all along.' });
    const reader = await aReader(browser(), house(), `/articles/${slug}`);
    const refused = reader.page.waitForResponse((answer) => answer.url().includes('/events'));
    await reader.page.locator('#comments').scrollIntoViewIfNeeded();
    expect((await refused).status()).toBe(503);
    expect(await reader.page.getByText('Here all along.').count()).toBe(1);
    expect(await reader.page.locator('.news > *').count()).toBe(0);
    await reader.leave();
  } finally {
    await house().get(Settings).set('live.connections', '500');
  }
});
