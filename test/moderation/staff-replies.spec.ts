import { anArticle, aPublishedReply, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const visitor = () => new Visitor(house());

describe('a reply of staff', () => {
  it('stands at once, under the member’s own name, with a badge', async () => {
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug);
    const dana = await Staff.signedIn(house(), { name: 'Dana' });
    const answer = await dana.post(`/api/v1/moderation/articles/${slug}/comments`, {
      comment: 'Thank you.',
      parentId: id,
    });

    expect(answer.status).toBe(201);
    const { items } = (await visitor().get(`/api/v1/articles/${slug}/comments`)).json();
    expect(items[0].author.badge).toBeNull();
    expect(items[0].replies.items[0].author).toMatchObject({ name: 'Dana', badge: 'staff', website: null });
    expect((await visitor().get(`/articles/${slug}`)).text).toContain('<span class="staff">Staff</span>');
  });

  it('is not to be had through the public door, whoever is signed in', async () => {
    const slug = await anArticle(house());
    const erin = await Staff.signedIn(house(), { name: 'Erin' });
    const answer = await erin.post(`/api/v1/articles/${slug}/comments`, aReply({ name: 'Erin' }));

    expect(answer.json().status).toBe('held');
    const [row] = await house().sql('select by_staff from comments where id = $1', [answer.json().id]);
    expect(row).toEqual({ by_staff: false });
  });

  it('is refused to everybody else', async () => {
    const slug = await anArticle(house());
    const answer = await visitor().post(`/api/v1/moderation/articles/${slug}/comments`, { comment: 'Me too.' });
    expect(answer.status).toBe(401);
  });
});

describe('an avatar', () => {
  it('is the same for one name, another for another, and drawn here', async () => {
    const slug = await anArticle(house());
    await aPublishedReply(house(), slug, { name: 'Ada', email: 'one@example.org' });
    await aPublishedReply(house(), slug, { name: ' ada ', email: 'two@example.org' });
    await aPublishedReply(house(), slug, { name: 'Grace', email: 'one@example.org' });

    const { items } = (await visitor().get(`/api/v1/articles/${slug}/comments`)).json();
    const [first, same, other] = items.map(
      (item: { author: { avatar: string } }) => new URL(item.author.avatar).pathname,
    );
    expect(same).toBe(first);
    expect(other).not.toBe(first);
    const picture = await visitor().get(first);
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.text).toMatch(/^<svg /);
    expect((await visitor().get('/avatars/nobody.svg')).status).toBe(404);
  });
});
