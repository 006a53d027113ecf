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
    await house().get(Settings).set('replies.hideAfterReports', '0');
  });
});
