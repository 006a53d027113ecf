import { Settings } from '../../src/platform/settings/settings.js';
import { ArticleService } from '../../src/article/article.service.js';
import { decisionsFrom } from '../../src/comment/comment.view.js';
import { QueueQueries } from '../../src/moderation/queue.queries.js';
import { Decisions } from '../../src/moderation/decisions.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { QueueCounts } from '../../src/comment/queue-counts.service.js';
import { aHeldReply, anArticle, aPublishedReply, aReply } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';

const house = houseForStories();
const visitor = () => new Visitor(house());
/** What a browser sends from a page that is `no-referrer`. */
const fromOwnPage = { origin: 'null' };
const submit = (path: string, fields: Record<string, string> = {}) =>
  visitor().send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...fromOwnPage },
    body: new URLSearchParams(fields).toString(),
  });
const edit = (statusUrl: string, comment: string, version = '1') => submit(`${statusUrl}/edit`, { comment, version });
const row = async (id: string) =>
  (
    await house().sql<any>('select status, source, author_name, version, edited_at from comments where id = $1', [id])
  )[0];

const reasons = async (id: string) =>
  (await house().sql<any>('select verdict from comments where id = $1', [id]))[0].verdict.reasons;

describe('the author of a reply that waits', () => {
  it('edits it, and a moderator sees both versions', async () => {
    const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()), { comment: 'First thought.' });
    const answer = await edit(statusUrl, 'Second thought.');

    expect([answer.status, answer.headers.get('location')]).toEqual([303, statusUrl]);
    expect(await row(id)).toMatchObject({ status: 'held', source: 'Second thought.', version: 2, edited_at: null });
    const dana = await Staff.signedIn(house());
    expect((await dana.get(`/api/v1/moderation/comments/${id}`)).json()).toMatchObject({
      source: 'Second thought.',
      earlierVersions: 1,
      versions: [{ version: 1, source: 'First thought.' }],
    });
    expect((await dana.get('/moderation')).text).toContain('It was changed once.');
    expect((await dana.get(`/moderation/comments/${id}`)).text).toContain('First thought.</pre>');
    expect((await visitor().get(statusUrl)).text).toContain('Second thought.');
  });

  it('is told every fault, and keeps what was typed', async () => {
    const { statusUrl } = await aHeldReply(house(), await anArticle(house()));
    const answer = await edit(statusUrl, 'x'.repeat(10_001));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('x'.repeat(10_001));
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('may make it as long as a new one, in the widest script', async () => {
    const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()));
    const longest = '🦉'.repeat(10_000);
    expect((await edit(statusUrl, longest)).status).toBe(303);
    expect((await row(id)).source).toBe(longest);
  });

  it('overwrites nothing that changed meanwhile', async () => {
    const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()));
    await edit(statusUrl, 'From one window.');
    const answer = await edit(statusUrl, 'From another window.');

    expect(answer.status).toBe(409);
    expect(answer.text).toContain('From another window.');
    expect((await row(id)).source).toBe('From one window.');
  });
});

describe('the author of a published reply', () => {
  it('edits it for a quarter of an hour, and the checks are those of a new one', async () => {
    const { id, statusUrl } = await aPublishedReply(house(), await anArticle(house()), { comment: 'As published.' });
    expect((await edit(statusUrl, 'Better words.', '2')).status).toBe(303);

    expect(await row(id)).toMatchObject({ status: 'held', source: 'Better words.', version: 3 });
    expect((await row(id)).edited_at).not.toBeNull();
    const { comment } = await house().get(QueueQueries).row(operator, id);
    expect(decisionsFrom(comment.status, comment.previousStatus)).toEqual(['approve', 'decline', 'spam', 'trash']);
  });

  it.each([
    ['links', 'https://a.example https://b.example https://c.example https://d.example', 'links'],
    ['words that the same client said elsewhere', 'Said before.', 'duplicate'],
  ])('does not get past the rules with it: %s', async (_, comment, rule) => {
    await house().get(Settings).set('replies.policy', 'open');
    const slug = await anArticle(house());
    await aHeldReply(house(), slug, { comment: 'Said before.' });
    const { id, statusUrl, status } = await aHeldReply(house(), slug);
    expect(status).toBe('published');
    await edit(statusUrl, comment);
    await house().get(Settings).set('replies.policy', 'known');

    expect(await row(id)).toMatchObject({ status: 'held', source: comment });
    expect(await reasons(id)).toEqual([expect.objectContaining({ rule })]);
  });

  it('changes nothing once the article is closed, but what a moderator reads first', async () => {
    await house().get(Settings).set('replies.policy', 'open');
    const slug = await anArticle(house());
    const { id, statusUrl } = await aHeldReply(house(), slug);
    await house().get(ArticleService).closeReplies(slug, operator);
    expect((await edit(statusUrl, 'A last word.')).status).toBe(303);
    await house().get(Settings).set('replies.policy', 'known');

    expect(await row(id)).toMatchObject({ status: 'held', source: 'A last word.' });
    expect((await reasons(id))[0]).toMatchObject({ rule: 'closed' });
  });

  it('sees "edited" beside it once it is published again', async () => {
    const slug = await anArticle(house());
    const { id, statusUrl } = await aPublishedReply(house(), slug);
    await edit(statusUrl, 'Better words.', '2');
    await house().get(Decisions).decide(operator, id, { decision: 'approve', version: 3 });

    const { items } = (await visitor().get(`/api/v1/articles/${slug}/comments`)).json();
    expect(items[0].editedAt).toEqual(expect.any(String));
    expect((await visitor().get(`/articles/${slug}`)).text).toContain('class="edited"');
  });

  it('does not change it any more when somebody has answered', async () => {
    const slug = await anArticle(house());
    const { id, statusUrl } = await aPublishedReply(house(), slug, { comment: 'Standing.' });
    await aPublishedReply(house(), slug, { parentId: id });
    const answer = await edit(statusUrl, 'Moved goalposts.', '2');

    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Moved goalposts.');
    expect((await row(id)).source).toBe('Standing.');
  });

  it('nor when the time is over', async () => {
    const { id, statusUrl } = await aPublishedReply(house(), await anArticle(house()), { comment: 'Standing.' });
    await house().sql(`update comments set published_at = published_at - interval '16 minutes' where id = $1`, [id]);
    expect((await edit(statusUrl, 'Too late.', '2')).status).toBe(403);
    await house().get(Settings).set('replies.editMinutes', '60');
    expect((await edit(statusUrl, 'In time now.', '2')).status).toBe(303);
    await house().get(Settings).set('replies.editMinutes', '15');
  });
});

describe('withdrawing a reply', () => {
  it('erases words, name and address at once, and the place answers 410', async () => {
    const slug = await anArticle(house());
    const { id, statusUrl } = await aPublishedReply(house(), slug, { comment: 'Regretted.', name: 'Remorse' });
    await edit(statusUrl, 'Regretted twice.', '2');
    await house().get(Decisions).decide(operator, id, { decision: 'approve', version: 3 });
    expect((await submit(`${statusUrl}/withdraw`)).status).toBe(303);

    expect(await row(id)).toMatchObject({ status: 'withdrawn', source: '', author_name: '' });
    const left = await house().sql(
      `select (select count(*)::int from commenter_contacts where comment_id = $1) as contacts,
              (select count(*)::int from comment_versions where comment_id = $1) as versions`,
      [id],
    );
    expect(left).toEqual([{ contacts: 0, versions: 0 }]);
    const gone = await visitor().get(`/comments/${id}`);
    expect([gone.status, gone.text.includes('publisher')]).toEqual([410, false]);
    expect((await visitor().get(`/articles/${slug}`)).text).not.toMatch(/Regretted|Remorse/);
    expect((await visitor().get(statusUrl)).text).toContain('You withdrew your reply');
  });

  it('leaves nothing of it with the moderators, the words noted against repetition and the reports included', async () => {
    const { id, statusUrl } = await aPublishedReply(house(), await anArticle(house()), { comment: 'Regretted aloud.' });
    await visitor().post(`/api/v1/comments/${id}/reports`, { reason: 'other', text: 'It says “Regretted aloud”.' });
    await submit(`${statusUrl}/withdraw`);

    const left = await house().sql(
      `select 1 from comment_reports where comment_id = $1 union all select 1 from said_words where comment_id = $1`,
      [id],
    );
    expect(left).toEqual([]);
    expect((await house().get(QueueCounts).counts(operator)).reported).toBe(0);
  });

  it('answers 410 at its address, whether it had been published, answered or neither', async () => {
    const slug = await anArticle(house());
    const [answered, held] = [await aPublishedReply(house(), slug), await aHeldReply(house(), slug)];
    await aPublishedReply(house(), slug, { parentId: answered.id });
    expect((await visitor().get(`/comments/${held.id}`)).status).toBe(404);
    for (const { statusUrl } of [answered, held]) await submit(`${statusUrl}/withdraw`);

    for (const { id } of [answered, held]) expect((await visitor().get(`/comments/${id}`)).status).toBe(410);
  });

  it('lets the same words be sent again at once, as a reply of its own', async () => {
    const slug = await anArticle(house());
    const words = aReply({ comment: 'Rather yes.' });
    const send = async () => (await visitor().post(`/api/v1/articles/${slug}/comments`, words)).json();
    const first = await send();
    await submit(new URL(first.statusUrl).pathname + '/withdraw');
    const second = await send();

    expect(second.id).not.toBe(first.id);
    expect(await row(second.id)).toMatchObject({ status: 'held', source: 'Rather yes.' });
    expect((await reasons(second.id)).map(({ rule }: { rule: string }) => rule)).toEqual(['unknown-author']);
  });

  it('leaves its place to the replies of others', async () => {
    const slug = await anArticle(house());
    const { id, statusUrl } = await aPublishedReply(house(), slug, { comment: 'Regretted.' });
    await aPublishedReply(house(), slug, { comment: 'My own words.', parentId: id });
    await submit(`${statusUrl}/withdraw`);

    const { items } = (await visitor().get(`/api/v1/articles/${slug}/comments`)).json();
    expect(items[0]).toMatchObject({ id, removed: true });
    expect(items[0].replies.items[0].html).toContain('My own words.');
  });

  it('is the last word: nobody decides about it any more, and twice is as good as once', async () => {
    const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()));
    await submit(`${statusUrl}/withdraw`);
    expect((await submit(`${statusUrl}/withdraw`)).status).toBe(303);
    await expect(house().get(Decisions).decide(operator, id, { decision: 'approve', version: 2 })).rejects.toThrow();
    expect((await edit(statusUrl, 'Back again?', '2')).status).toBe(403);
  });
});

describe('the right to change a reply', () => {
  it('is the link of that one reply, and a look changes nothing', async () => {
    const slug = await anArticle(house());
    const mine = await aHeldReply(house(), slug, { comment: 'Mine.' });
    const other = await aHeldReply(house(), slug, { comment: 'Another’s.' });
    const crossed = mine.statusUrl.replace(mine.id, other.id);

    for (const path of [`${crossed}/edit`, `${crossed}/withdraw`]) {
      expect((await submit(path, { comment: 'Taken over.', version: '1' })).status).toBe(404);
    }
    expect((await visitor().get(`${other.statusUrl}/withdraw`)).status).toBe(405);
    await visitor().get(other.statusUrl);
    expect(await row(other.id)).toMatchObject({ status: 'held', source: 'Another’s.', version: 1 });
  });

  it('is kept by no cache, passed on by no link, listed by no search and noted in no log, right or wrong', async () => {
    const { statusUrl } = await aHeldReply(house(), await anArticle(house()));
    const wrong = `${statusUrl.slice(0, -4)}AAAA`;
    for (const [path, status] of [
      [statusUrl, 200],
      [wrong, 404],
    ] as const) {
      const { headers, ...answer } = await visitor().get(path);
      expect(answer.status).toBe(status);
      expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
      expect(headers.get('set-cookie')).toBeNull();
      expect(answer.text).toContain('<meta name="robots" content="noindex"/>');
    }
    const [token, guess] = [statusUrl, wrong].map((path) => path.split('/').at(-1) ?? '');
    expect(house().log.filter((line) => line.includes(token ?? '') || line.includes(guess ?? ''))).toEqual([]);
    expect(house().log.join('')).toContain('/comments/:id/status/:token');
  });

  it('says how long it lasts, as the setting had it when the reply came', async () => {
    await house().get(Settings).set('replies.statusLinkDays', '3');
    const { statusUrl } = await aHeldReply(house(), await anArticle(house()));
    await house().get(Settings).set('replies.statusLinkDays', '30');
    const last = new Date(Date.now() + 3 * 86_400_000);
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(last);
    expect((await visitor().get(statusUrl)).text).toContain(`Keep the address of this page: until ${day} it tells`);
  });

  it('ends when the link does', async () => {
    const { statusUrl } = await aHeldReply(house(), await anArticle(house()));
    house().turnClock({ days: 31 });
    expect((await submit(`${statusUrl}/withdraw`)).status).toBe(404);
  });
});
