import { longestReply } from '../../src/comment/reply-settings.js';
import { Settings } from '../../src/platform/settings/settings.js';
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

describe('a reply of staff that is not taken', () => {
  const limited = async (story: () => Promise<void>) => {
    await house().get(Settings).set(longestReply.key, '20');
    await story().finally(() => house().sql('delete from settings where key = $1', [longestReply.key]));
  };

  it('is as long as the publisher lets replies be, and no longer', async () => {
    const slug = await anArticle(house());
    const frida = await Staff.signedIn(house(), { name: 'Frida' });
    await limited(async () => {
      const path = `/api/v1/moderation/articles/${slug}/comments`;
      expect((await frida.post(path, { comment: 'x'.repeat(20) })).status).toBe(201);
      expect((await frida.post(path, { comment: 'x'.repeat(21) })).json()).toMatchObject({
        status: 422,
        errors: [{ field: 'comment', code: 'too-long' }],
      });
    });
  });

  it('comes back on the desk with its text and the reason', async () => {
    const slug = await anArticle(house());
    const { id } = await aPublishedReply(house(), slug);
    const dana = await Staff.signedIn(house(), { name: 'Gus' });
    await limited(async () => {
      const answer = await dana.submit(`/moderation/comments/${id}/replies`, { comment: 'Thank you <so> very much.' });

      expect(answer.status).toBe(422);
      expect(answer.text).toContain('<title>Error: ');
      expect(answer.text).toContain('Please keep it to 20 characters; these are 25.');
      expect(answer.text).toMatch(
        /<textarea[^>]* aria-invalid="true"[^>]*>\nThank you &lt;so> very much\.<\/textarea>/,
      );
    });
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
