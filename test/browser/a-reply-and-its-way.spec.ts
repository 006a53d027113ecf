import { type Page } from 'playwright-core';
import { arrive, browserForStories, next, visit } from '../support/browser.js';
import { anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff, staffPassword } from '../support/moderator.js';

/** One reply from the form to its place under the article, without script and, at the desk, without a mouse. */

const house = houseForStories();
const browser = browserForStories();
const withoutScript = { javaScriptEnabled: false };

describe('a reader without script', () => {
  it('is told of every mistake, loses nothing, mends it and lands on the status page', async () => {
    const slug = await anArticle(house());
    const reader = await visit(browser(), house(), withoutScript);
    const { page } = reader;
    await arrive(page, `/articles/${slug}`);
    await write(page, { comment: 'Two lines\nof mine.', name: 'Ada', email: 'ada@localhost', website: 'javascript:1' });

    expect(await page.title()).toMatch(/^Error: /);
    await page.locator('#faults:focus').waitFor();
    expect(await page.locator('#faults a').allTextContents()).toHaveLength(2);
    await page.locator('#faults a', { hasText: 'Email' }).click();
    await page.locator('#email:focus').waitFor();
    expect(await page.getByLabel('Email').getAttribute('aria-describedby')).toBe('email-fault email-notice');
    expect(await page.getByLabel('Comment *').inputValue()).toBe('Two lines\nof mine.');
    expect(await page.getByLabel('Website').inputValue()).toBe('javascript:1');

    await write(page, { email: 'ada@example.org', website: 'example.org' });
    expect(new URL(page.url()).pathname).toMatch(/^\/comments\/[0-9a-f-]{36}\/status\//);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Your reply is with the moderators');
    expect(await page.locator('article.own').innerText()).toContain('Two lines\nof mine.');
    expect(await reader.cookies()).toEqual([]);
    await reader.close();
  });

  it('is told of all that is missing from an empty form at once, and by each field', async () => {
    const slug = await anArticle(house());
    const reader = await visit(browser(), house(), withoutScript);
    await arrive(reader.page, `/articles/${slug}`);
    await reader.page.getByRole('button', { name: 'Post Comment' }).click();

    await reader.page.locator('#faults:focus').waitFor();
    expect(
      await reader.page.locator('#faults a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['#comment', '#name', '#email']);
    expect(await reader.page.getByLabel('Name').getAttribute('aria-describedby')).toBe('name-fault');
    await reader.page.locator('#faults a').nth(1).press('Enter');
    await reader.page.locator('#name:focus').waitFor();
    await reader.close();
  });
});

describe('a moderator at the keyboard', () => {
  it('signs in, approves, takes it back and declines with a reason, which the reader then sees', async () => {
    const slug = await anArticle(house());
    const reader = await visit(browser(), house(), withoutScript);
    await arrive(reader.page, `/articles/${slug}`);
    await write(reader.page, { comment: 'Is this seen?', name: 'Otto', email: 'otto@example.org' });
    const desk = await atTheDesk();

    await tabTo(desk, 'Approve', 'Otto');
    await next(desk, () => desk.keyboard.press('Enter'));
    expect(await desk.locator(':focus').innerText()).toContain('You approved the reply by Otto');
    await reader.page.reload();
    expect(await heading(reader.page)).toBe('Your reply is published');

    await tabTo(desk, 'Undo');
    await next(desk, () => desk.keyboard.press('Enter'));
    await reader.page.reload();
    expect(await heading(reader.page)).toBe('Your reply is with the moderators');

    await tabTo(desk, 'reason', 'Otto');
    await desk.keyboard.type('Not about the article.');
    await next(desk, () => desk.keyboard.press('Enter'));
    await reader.page.reload();
    expect(await heading(reader.page)).toBe('Your reply was not published');
    expect(await reader.page.locator('blockquote').textContent()).toBe('Not about the article.');
    await Promise.all([reader.close(), desk.context().close()]);
  });
});

it('A reply to a comment finds its way below it, and its author the way to it', async () => {
  const slug = await anArticle(house());
  const reader = await visit(browser(), house(), withoutScript);
  const { page } = reader;
  const desk = await atTheDesk();
  const say = async (comment: string, name: string) => {
    await write(page, { comment, name, email: `${name}@example.org` });
    await arrive(desk, '/moderation');
    await tabTo(desk, 'Approve', name);
    await next(desk, () => desk.keyboard.press('Enter'));
    await page.reload();
    await next(page, () => page.getByRole('link', { name: 'See it under the article' }).click());
  };
  await arrive(page, `/articles/${slug}`);
  await say('First.', 'Grace');

  await next(page, () => page.getByRole('link', { name: 'Reply to Grace' }).click());
  expect(await page.locator('.replying').innerText()).toContain('Replying to Grace');
  await say('Second, to the first.', 'Linus');

  expect(await page.locator('ol.thread > li > ol article.comment').innerText()).toContain('Second, to the first.');
  expect(new URL(page.url()).hash).toMatch(/^#comment-/);
  expect(await page.locator(':target').innerText()).toContain('Linus');
  await Promise.all([reader.close(), desk.context().close()]);
});

async function write(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(text);
  await next(page, () => page.getByRole('button', { name: 'Post Comment' }).click());
}

let moderators = 0;
async function atTheDesk(): Promise<Page> {
  const email = `desk${++moderators}@staff.example`;
  await Staff.signedIn(house(), { name: 'Desk', email });
  const { page } = await visit(browser(), house(), withoutScript);
  await arrive(page, '/moderation');
  await page.locator('#email:focus').waitFor();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(staffPassword);
  await next(page, () => page.keyboard.press('Enter'));
  return page;
}

/** Presses Tab until the focus stands on a control with this name, in the case of this author where one is given. */
async function tabTo(page: Page, name: string, author = ''): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const at = page.locator(':focus');
    // Behind the last control comes the browser's own frame.
    if ((await at.count()) === 0) continue;
    // A choice is known by its name: its text is all that could be chosen.
    const here = await at.evaluate((control) => [
      control.matches('select') ? '' : control.textContent,
      control.getAttribute('name'),
    ]);
    const whose = author === '' ? '' : await at.locator('xpath=ancestor::article').allInnerTexts();
    if (here.join(' ').includes(name) && String(whose).includes(author)) return;
  }
  throw new Error(`No Tab leads to ${name}.`);
}

async function heading(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}
