import { Settings } from '../../src/platform/settings/settings.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
/** A reader at an address of their own. */
const reader = (address: string) => new Visitor(house(), { 'x-forwarded-for': address });
const report = (id: string, address = '198.51.100.1', fields: Record<string, string> = { reason: 'spam' }) =>
  reader(address).post(`/api/v1/comments/${id}/reports`, fields);
const open = async (id: string) =>
  (
    await house().sql<{ n: number }>(
      'select count(*)::int as n from comment_reports where comment_id = $1 and resolved_at is null',
      [id],
    )
  )[0]?.n;

describe('reporting a comment', () => {
  it('counts once for each reader, and answers the second time like the first', async () => {
    const { id } = await aPublishedReply(house(), await anArticle(house()));
    const [first, second] = [await report(id), await report(id)];

    expect([first?.status, second?.status]).toEqual([202, 202]);
    expect(second?.text).toBe(first?.text);
    await report(id, '198.51.100.2', { reason: 'other', text: 'Reads like an advertisement.' });
    expect(await open(id)).toBe(2);
  });

  it('works by a form without script, and says thank you', async () => {
    const { id } = await aPublishedReply(house(), await anArticle(house()), { comment: 'Buy now.' });
    const page = await reader('198.51.100.3').get(`/comments/${id}/report`);
    expect(page.text).toContain('Buy now.');

    const empty = await reader('198.51.100.3').submit(`/comments/${id}/report`, { text: 'Do not lose this.' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Do not lose this.');
    const sent = await reader('198.51.100.3').submit(`/comments/${id}/report`, { reason: 'abuse' });
    expect([sent.status, sent.text.includes('Thank you')]).toEqual([202, true]);
    expect(await open(id)).toBe(1);
  });

  it('is possible for published comments only, and tells nothing about others', async () => {
    const held = await aHeldReply(house(), await anArticle(house()));
    const unknown = '01890000-0000-7000-8000-000000000000';
    const answers = [await report(held.id), await report(unknown)];
    expect(answers.map((answer) => answer.status)).toEqual([404, 404]);
  });

  it('keeps nothing that leads to the reader', async () => {
    const { id } = await aPublishedReply(house(), await anArticle(house()));
    await report(id, '203.0.113.77');
    const rows = await house().sql('select row_to_json(r)::text as line from comment_reports r');
    expect(JSON.stringify(rows)).not.toContain('203.0.113.77');
  });
});

describe('whoever reports without end', () => {
  it('is told a wait that stays true however often they try, before anything they sent is looked at', async () => {
    const { id } = await aPublishedReply(house(), await anArticle(house()));
    const unknown = '01890000-0000-7000-8000-000000000000';
    const zealot = '198.51.100.60';
    for (let n = 0; n < 10; n++)
      expect((await report(n === 0 ? id : unknown, zealot)).status).toBe(n === 0 ? 202 : 404);

    const answers = [];
    for (let n = 0; n < 40; n++)
      answers.push(await report(id, zealot, n % 2 ? { reason: 'spam' } : { reason: 'nonsense' }));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([429]));
    for (const { headers } of answers) expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(600);
    house().turnClock({ seconds: Number(answers.at(-1)?.headers.get('retry-after')) });
    expect((await report(id, zealot)).status).toBe(202);
  });

  it('reads the wait on the page, beside what they had written', async () => {
    const { id } = await aPublishedReply(house(), await anArticle(house()));
    for (let n = 0; n < 10; n++) await report(id, '198.51.100.61');
    const page = await reader('198.51.100.61').submit(`/comments/${id}/report`, {
      reason: 'other',
      text: 'My <words>.',
    });

    expect([page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(page.text).toContain('My &lt;words>.</textarea>');
    expect(page.text).toMatch(/10\u00a0?.minutes/);
  });
});

describe('a moderator', () => {
  it('sees what was reported and why, and settles it by keeping the comment', async () => {
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug);
    await report(id, '198.51.100.4', { reason: 'illegal', text: 'See paragraph two.' });
    const dana = await Staff.signedIn(house(), { name: 'Dana' });

    const { items } = (await dana.get('/api/v1/moderation/comments?status=reported')).json();
    expect(items.find((item: { id: string }) => item.id === id).reports).toMatchObject([
      { reason: 'illegal', text: 'See paragraph two.' },
    ]);
    expect((await dana.get('/moderation?status=reported')).text).toContain('See paragraph two.');
    expect((await dana.decide(id, 'approve', 2)).status).toBe(201);
    expect(await open(id)).toBe(0);
    expect((await new Visitor(house()).get(`/articles/${slug}`)).text).toContain(`comment-${id}`);
  });
});

describe('a threshold', () => {
  it('hides a comment until a moderator has looked, where the publisher wants one', async () => {
    await house().get(Settings).set('replies.hideAfterReports', '2');
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug);
    const shown = async () => (await new Visitor(house()).get(`/articles/${slug}`)).text.includes(`comment-${id}`);

    await report(id, '198.51.100.5');
    await report(id, '198.51.100.5');
    expect(await shown()).toBe(true);
    await report(id, '198.51.100.6');
    expect(await shown()).toBe(false);
    const [row] = await house().sql('select status, verdict from comments where id = $1', [id]);
    expect(row).toMatchObject({ status: 'held' });
    expect(JSON.stringify(row)).toContain('reported');
    // Whoever had the page open still is told the same, and the moderator reads it.
    const late = [await report(id, '198.51.100.6'), await report(id, '198.51.100.7', { reason: 'abuse' })];
    expect(late.map(({ status, text }) => [status, text])).toEqual(Array(2).fill([202, '{"status":"received"}']));
    expect(await open(id)).toBe(3);
    await house().get(Settings).set('replies.hideAfterReports', '0');
  });

  it('does not hide it again for the reports that a moderator has looked at, or for their senders', async () => {
    await house().get(Settings).set('replies.hideAfterReports', '2');
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug);
    const shown = async () => (await new Visitor(house()).get(`/articles/${slug}`)).text.includes(`comment-${id}`);
    const brigade = ['198.51.100.5', '198.51.100.6'];
    for (const one of brigade) await report(id, one);
    const dana = await Staff.signedIn(house(), { name: 'Dee' });
    expect((await dana.decide(id, 'approve', 3)).status).toBe(201);
    expect(await shown()).toBe(true);

    for (const one of [...brigade, ...brigade]) expect((await report(id, one, { reason: 'abuse' })).status).toBe(202);
    await report(id, '198.51.100.7');
    expect([await shown(), await open(id)]).toEqual([true, 1]);
    await house().get(Settings).set('replies.hideAfterReports', '0');
  });

  it('is met once, by two who report at the same moment', async () => {
    await house().get(Settings).set('replies.hideAfterReports', '2');
    const { id } = await aPublishedReply(house(), await anArticle(house()));
    const answers = await Promise.all(['198.51.100.5', '198.51.100.6', '198.51.100.7'].map((one) => report(id, one)));

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await house().sql('select status, version from comments where id = $1', [id])).toEqual([
      { status: 'held', version: 3 },
    ]);
    await house().get(Settings).set('replies.hideAfterReports', '0');
  });
});
