import { aReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

const house = houseForStories();
const reader = () => new Visitor(house(), { 'x-forwarded-for': '203.0.113.9' });
const comments = async () => (await house().sql('select 1 from comments')).length;
const rendered = '<p dir="auto">So <em>very</em> true, &lt;b>so&lt;/b>.</p>';

describe('a preview by the second button, without script', () => {
  const look = (slug: string, fields: Record<string, string>): Promise<Answer> =>
    reader().submit(`/articles/${slug}/comments`, { ...fields, intent: 'preview' });

  it('shows the comment as it would stand, keeps all that was typed, and sends nothing', async () => {
    const slug = await anArticle(house());
    const before = await comments();
    const answer = await look(slug, aReply({ comment: 'So *very* true, <b>so</b>.', name: 'Zoë', website: 'nowhere' }));

    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.text).toContain(rendered);
    expect(answer.text).toMatch(/<section class="preview" id="preview"[^>]* autofocus>/);
    expect(answer.text).toContain('So *very* true, &lt;b>so&lt;/b>.</textarea>');
    expect(answer.text).toContain('value="nowhere"');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await comments()).toBe(before);
  });

  it('asks for nothing but a comment', async () => {
    const slug = await anArticle(house());
    expect((await look(slug, { comment: 'Just this.' })).status).toBe(200);

    const empty = await look(slug, { comment: ' ', name: 'Zoë' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('<a href="#comment">');
    expect(empty.text).not.toContain('<a href="#email">');
    expect(empty.text).toContain('value="Zoë"');
  });

  it('is followed by the reply itself, in the same words', async () => {
    const slug = await anArticle(house());
    const fields = aReply({ comment: 'So *very* true, <b>so</b>.' });
    await look(slug, fields);
    const answer = await reader().submit(`/articles/${slug}/comments`, { ...fields, lang: 'en' });

    expect(answer.status).toBe(303);
    expect((await reader().get(answer.headers.get('location') ?? '')).text).toContain(rendered);
  });

  it('gives the text back when the article is closed', async () => {
    const slug = await anArticle(house());
    await house().sql(`update articles set reply_policy = 'closed' where slug = $1`, [slug]);
    const answer = await look(slug, { comment: 'Too late.' });

    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Too late.</textarea>');
  });
});

describe('a preview for the script', () => {
  const look = (slug: string, body: unknown) => reader().post(`/api/v1/articles/${slug}/comments/preview`, body);

  it('is made by the same renderer', async () => {
    const slug = await anArticle(house());
    const answer = await look(slug, { comment: 'So *very* true, <b>so</b>.' });

    expect([answer.status, answer.json()]).toEqual([200, { html: rendered }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is refused as the comment would be', async () => {
    const slug = await anArticle(house());
    expect((await look('no-such-article', { comment: 'a' })).status).toBe(404);
    expect((await look(slug, { comment: '' })).json()).toMatchObject({
      errors: [{ field: 'comment', code: 'required' }],
    });
    expect((await look(slug, { comment: 'a', email: 'b' })).status).toBe(422);
  });

  it('comes once a second, however long somebody writes', async () => {
    const slug = await anArticle(house());
    const visitor = new Visitor(house());
    await house().sql('delete from rate_limits');
    const statuses: number[] = [];
    for (let count = 0; count < 61; count++)
      statuses.push((await visitor.post(`/api/v1/articles/${slug}/comments/preview`, { comment: 'a' })).status);

    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    const page = await visitor.submit(`/articles/${slug}/comments`, { comment: 'Kept.', intent: 'preview' });
    expect([page.status, Number(page.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    expect(page.text).toContain('Kept.</textarea>');
    await house().sql('delete from rate_limits');
  });
});
