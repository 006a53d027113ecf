import { anArticle, aPublishedReply, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const visitor = () => new Visitor(house());
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.signedIn(house(), { name: 'Ed', role: 'editor' });
});
const rename = (from: string, to: string) => editor.json('PATCH', `/api/v1/articles/${from}`, { slug: to });

describe('an article that gets another address', () => {
  it('is found by every address that it ever had, and keeps its thread', async () => {
    const slug = await anArticle(house(), { slug: 'first-name' });
    const { id } = await aPublishedReply(house(), slug, { comment: 'Said at the first address.' });
    expect((await rename('first-name', 'second-name')).status).toBe(200);
    expect((await rename('second-name', 'third-name')).status).toBe(200);

    for (const former of ['first-name', 'second-name']) {
      const answer = await visitor().get(`/articles/${former}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([301, '/articles/third-name']);
    }
    expect((await visitor().get('/articles/third-name')).text).toContain('Said at the first address.');
    expect((await visitor().get(`/comments/${id}`)).headers.get('location')).toBe(`/articles/third-name#comment-${id}`);
    expect((await visitor().get('/api/v1/articles/first-name')).json().slug).toBe('third-name');
  });

  it('takes a reply that was written on the former page', async () => {
    await anArticle(house(), { slug: 'old-form' });
    await rename('old-form', 'new-form');
    const answer = await visitor().submit('/articles/old-form/comments', aReply({ comment: 'From the old page.' }));
    expect(answer.status).toBe(303);
  });

  it('leaves its former address to nobody else, but may go back to it', async () => {
    await anArticle(house(), { slug: 'mine' });
    await rename('mine', 'mine-now');
    await anArticle(house(), { slug: 'other' });

    expect((await rename('other', 'mine')).status).toBe(409);
    const created = await editor.post('/api/v1/articles', { title: 'X', source: 'Y', format: 'text', slug: 'mine' });
    expect(created.status).toBe(409);
    expect((await rename('mine-now', 'mine')).status).toBe(200);
    expect((await visitor().get('/articles/mine')).status).toBe(200);
    expect((await visitor().get('/articles/mine-now')).status).toBe(301);
  });
});
