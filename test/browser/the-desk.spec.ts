import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from 'playwright-core';
import { EventStreams } from '../../src/platform/live/event-streams.js';
import { browserForStories } from '../support/browser.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { until } from '../support/live-reader.js';
import { Staff } from '../support/moderator.js';
import { aReader, type Reader } from './reader.js';

/** Deciding with the keys, in place, beside others. */
const house = houseForStories();
const browser = browserForStories();
const readers: Reader[] = [];
let [dana, kim]: Staff[] = [];

beforeAll(async () => {
  [dana, kim] = [await Staff.signedIn(house()), await Staff.signedIn(house(), { name: 'Kim' })];
});

afterEach(async () => {
  for (const reader of readers.splice(0)) {
    await reader.leave();
    // What the desk is refused is an answer; the browser writes it down all the same.
    expect(reader.complaints.filter((text) => !/status of 409|ERR_FAILED/.test(text))).toEqual([]);
  }
  await house().sql(`update comments set status = 'trash' where status = 'held'`);
});

async function atTheDesk(staff: Staff | undefined, path = '/moderation', { listening = true } = {}): Promise<Page> {
  const before = house().get(EventStreams).count;
  const [name = '', value = ''] = (staff?.cookie ?? '').split('=');
  const cookies = [{ name, value, domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false }];
  const storageState = { cookies: cookies.map((cookie) => ({ ...cookie, sameSite: 'Lax' as const })), origins: [] };
  const reader = await aReader(browser(), house(), path, { storageState });
  readers.push(reader);
  if (listening) await until(() => house().get(EventStreams).count > before);
  return reader.page;
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const row = (page: Page, id: string) => page.locator(`#comment-${id}`);
const gone = (page: Page, id: string) => row(page, id).waitFor({ state: 'detached' });
const said = (page: Page, text: RegExp) =>
  page.locator('#desk-says').filter({ hasText: text }).waitFor({ state: 'attached' });
const top = (page: Page, id: string) => row(page, id).evaluate((it) => it.getBoundingClientRect().top);
const statusOf = async (id: string) =>
  (await house().sql<{ status: string }>('select status from comments where id = $1', [id]))[0]?.status;

/** Whoever stays at a reply has it in hand: Dana may, by now. */
async function kimDeclines(id: string): Promise<void> {
  await kim?.post(`/api/v1/moderation/comments/${id}/claim`, { takeOver: true });
  expect((await kim?.decide(id, 'decline', 1, 'Too loud.'))?.status).toBe(201);
}

async function waiting(count: number): Promise<string[]> {
  const slug = await anArticle(house());
  const ids: string[] = [];
  for (let n = 1; n <= count; n++) ids.push((await aHeldReply(house(), slug, { name: `Otto ${n}` })).id);
  await house().drainOutbox();
  return ids;
}

/** As many as nobody would leave one by one. */
async function aFlood(size: number): Promise<void> {
  const slug = await anArticle(house());
  await house().sql(
    `insert into comments (id, article_id, root_id, depth, author_name, source, html, renderer_version, status, shown, verdict, created_at)
     select flood.id, a.id, flood.id, 0, 'Reader ' || n, 'Words.', '<p dir="auto">Words.</p>', 1000, 'held', false,
            '{"status":"held","reasons":[]}', now()
       from articles a, (select n, (lpad(to_hex(1767225600000 + n), 12, '0') || '70008000f00000000000')::uuid as id
                           from generate_series(1, $2) n) flood
      where a.slug = $1`,
    [slug, size],
  );
}

it('Two hundred replies are decided by the keys alone, with hardly more presses than replies', async () => {
  await aFlood(200);
  const page = await atTheDesk(dana);
  let presses = 0;
  const counted = async (...keys: string[]) => {
    presses += keys.length;
    await press(page, ...keys);
  };
  await counted('j');
  for (let n = 0; n < 200; n++) {
    const id = (await focused(page)).slice('comment-'.length);
    if (n === 7) await counted('d', 'Tab', ...'No names.', 'Enter');
    else await counted(['a', 's', 't', 'D'][n % 4] ?? '');
    if (n < 199) expect(await focused(page)).not.toBe(`comment-${id}`);
  }
  await page.getByText('Nobody is waiting. Well done.').waitFor();
  const decided = `select status, count(*)::int from comments where author_name like 'Reader %' group by 1 order by 1`;
  await until(async () => !(await house().sql<{ status: string }>(decided)).some(({ status }) => status === 'held'));

  expect(presses / 200).toBeLessThanOrEqual(1.1);
  expect(await house().sql(decided)).toEqual([
    { status: 'declined', count: 50 },
    { status: 'published', count: 50 },
    { status: 'spam', count: 50 },
    { status: 'trash', count: 50 },
  ]);
  expect(await house().sql(`select 1 from comments where decision_reason = 'No names.'`)).toHaveLength(1);
}, 90_000);

describe('a decision by a key', () => {
  it('moves nothing but what was below, is said aloud, and is undone by another, and the one before it too', async () => {
    const [first = '', second = '', third = ''] = await waiting(3);
    const page = await atTheDesk(dana);
    await press(page, 'j');
    const place = await top(page, first);
    await press(page, 'a');
    await gone(page, first);
    expect([await focused(page), Math.round((await top(page, second)) - place)]).toEqual([`comment-${second}`, 0]);
    await said(page, /You approved the reply by Otto 1/);
    await press(page, 's');
    await said(page, /You marked the reply by Otto 2 as spam/);

    await press(page, 'u');
    await row(page, second).waitFor();
    await press(page, 'u');
    await row(page, first).waitFor();
    expect(await page.locator('.queue .case').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
      [first, second, third].map((id) => `comment-${id}`),
    );
    await until(async () => (await focused(page)) === `comment-${first}`);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['held', 'held']);
  });

  it('is not made while somebody types, nor by a key that is held, nor when the keys are off', async () => {
    const [id = ''] = await waiting(1);
    const page = await atTheDesk(dana);
    await press(page, 'j', 'd', 'Tab');
    await page.keyboard.type('a jest, a spat');
    await press(page, 'Escape');
    expect(await focused(page)).toBe(`comment-${id}`);
    expect(await row(page, id).locator('[name=reason]').inputValue()).toBe('a jest, a spat');
    await row(page, id).dispatchEvent('keydown', { key: 'a', code: 'KeyA', repeat: true, bubbles: true });

    await press(page, '?');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Approve', { exact: true }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await press(page, 'a');
    await page.getByLabel('Use these keys').uncheck();
    await press(page, 'Escape', 'a', 's', '?');
    await page.reload();
    await row(page, id).focus();
    await press(page, 'a');
    expect([await page.getByRole('dialog').count(), await statusOf(id)]).toEqual([0, 'held']);
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel('Use these keys').check();
    await press(page, 'Escape');
    await row(page, id).focus();
    await press(page, 'a');
    await gone(page, id);
  });

  it('opens the words of a reply and the answer to it, and leads back to where it was pressed', async () => {
    const [, id = ''] = await waiting(3);
    const page = await atTheDesk(dana);
    await press(page, 'j', 'j', 'e');
    await page.locator('#edited-comment:focus').waitFor();
    await page.keyboard.type('Calmer: ');
    await press(page, 'Tab');
    await page.keyboard.type('A name.');
    await press(page, 'Enter');
    await page.getByText('You edited the reply by Otto 2').waitFor();
    await press(page, 'q');
    await row(page, id).getByText('Calmer:').waitFor();
    expect(await focused(page)).toBe(`comment-${id}`);

    await press(page, 'r');
    await page.locator('form[data-act=answer] textarea:focus').waitFor();
    await page.keyboard.type('Thank you.');
    await press(page, 'Control+Enter');
    await page.getByText('You approved the reply by Otto 2').waitFor();
    expect(await statusOf(id)).toBe('published');
  });

  it('that does not reach the house leaves the reply where it was, with what was typed', async () => {
    const [id = ''] = await waiting(2);
    const page = await atTheDesk(dana);
    await page.route('**/decisions', (route) => route.abort());
    await press(page, 'j', 'd', '2', 'Tab');
    await page.keyboard.type('Too loud.');
    await press(page, 'Enter');
    await said(page, /No answer came/);
    expect(await row(page, id).locator('[name=reason]').inputValue()).toBe('Too loud.');

    await page.unroute('**/decisions');
    await press(page, 'k', 'd', 'Enter');
    await said(page, /You declined the reply by Otto 1/);
    expect(
      await house().sql('select status, decision_reason as reason, decision_code as code from comments where id = $1', [
        id,
      ]),
    ).toEqual([{ status: 'declined', reason: 'Too loud.', code: 'insult' }]);
  });
});

describe('two people at one queue', () => {
  it('see what the other has decided go, and whoever is at it is told', async () => {
    const [first = '', second = ''] = await waiting(3);
    const page = await atTheDesk(dana);
    await press(page, 'j');
    await kim?.decide(second, 'spam', 1);
    await gone(page, second);
    await kimDeclines(first);
    await said(page, /Kim decided about the reply by Otto 1/);
    await row(page, first).getByText('Too loud.').waitFor();
    expect(await focused(page)).toBe(`comment-${first}`);
  });

  it('do not overrule each other: the row comes back, and shows what the other decided', async () => {
    const [id = '', other = ''] = await waiting(2);
    const page = await atTheDesk(dana, '/moderation', { listening: false });
    await page.route('**/moderation/events*', (route) => route.abort());
    await page.reload();
    await press(page, 'j');
    await kimDeclines(id);
    await press(page, 'a');
    await said(page, /Kim already declined the reply by Otto 1/);

    expect(await row(page, id).getByText('Too loud.').count()).toBeGreaterThan(0);
    expect([await focused(page), await statusOf(id)]).toEqual([`comment-${other}`, 'declined']);
  });

  it('leave alone what the other has in hand, or take it over', async () => {
    const [id = ''] = await waiting(1);
    const hers = await atTheDesk(kim);
    const page = await atTheDesk(dana);
    await press(hers, 'j');
    await row(page, id).getByText('Kim has it in hand').waitFor();
    await press(page, 'j', 'a');
    await said(page, /Kim has it in hand/);
    expect(await statusOf(id)).toBe('held');

    await press(page, 'c');
    await row(hers, id).getByText('Dana has it in hand').waitFor();
    await row(page, id).getByText('You have it in hand').waitFor();
    await press(page, 'a');
    await gone(page, id);
    expect(await statusOf(id)).toBe('published');
  });
});
