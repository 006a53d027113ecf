import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { onThePage, toldTheAuthor } from './desk.js';

const house = houseForStories();
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
});

async function given(comment: string) {
  const slug = await anArticle(house());
  const reply = await aHeldReply(house(), slug, { comment });
  const headline = async () => /<h1[^>]*>([^<]*)</.exec((await toldTheAuthor(house(), reply)).text)?.[1];
  return { slug, reply, seen: () => onThePage(house(), slug), told: headline };
}

describe('a decision', () => {
  it('to approve shows the reply to everybody, and its author the way to it', async () => {
    const { slug, reply, seen, told } = await given('Let me in.');
    const before = [await seen(), await told()];
    const answer = await dana.decide(reply.id, 'approve', 1);

    expect(answer.status).toBe(201);
    expect(answer.json()).toEqual({
      id: reply.id,
      status: 'published',
      version: 2,
      decision: 'approve',
      act: expect.stringMatching(/^\d+$/),
    });
    expect(before[0]).toEqual([]);
    expect(await seen()).toEqual(['Let me in.']);
    expect(await told()).not.toBe(before[1]);
    expect((await toldTheAuthor(house(), reply)).text).toContain(`href="/comments/${reply.id}"`);
    expect((await new Visitor(house()).get(`/comments/${reply.id}`)).headers.get('location')).toBe(
      `/articles/${slug}#comment-${reply.id}`,
    );
    expect((await new Visitor(house()).get(`/api/v1/articles/${slug}`)).json()).toMatchObject({ commentCount: 1 });
  });

  it('to decline tells the author alone, with the reason', async () => {
    const { slug, reply, seen } = await given('Not here.');
    await dana.decide(reply.id, 'decline', 1, 'It is about another <article>.');

    expect(await seen()).toEqual([]);
    expect((await toldTheAuthor(house(), reply)).text).toContain('It is about another &lt;article>.');
    expect((await new Visitor(house()).get(`/articles/${slug}`)).text).not.toContain('another');
    expect((await new Visitor(house()).get(`/comments/${reply.id}`)).status).toBe(404);
  });

  it.each(['spam', 'trash'])('for %s tells a spammer no more than that it was declined', async (decision) => {
    const { reply, seen } = await given('Buy now.');
    const declined = await given('Buy now.');
    await dana.decide(declined.reply.id, 'decline', 1);
    await dana.decide(reply.id, decision, 1, 'An old acquaintance.');

    expect(await seen()).toEqual([]);
    const page = (await toldTheAuthor(house(), reply)).text;
    expect(page).not.toMatch(/spam|trash|acquaintance/i);
    expect(/<h1.*?<\/h1>/.exec(page)?.[0]).toBe(
      /<h1.*?<\/h1>/.exec((await toldTheAuthor(house(), declined.reply)).text)?.[0],
    );
  });

  it.each(['decline', 'spam', 'trash'])(
    'to %s takes a published reply away, and its address is gone',
    async (decision) => {
      const { slug, reply, seen } = await given('Once here.');
      await dana.decide(reply.id, 'approve', 1);
      await dana.decide(reply.id, decision, 2);

      expect(await seen()).toEqual([]);
      expect((await new Visitor(house()).get(`/articles/${slug}`)).text).not.toContain('Once here.');
      expect((await new Visitor(house()).get(`/comments/${reply.id}`)).status).toBe(410);
    },
  );

  it.each([
    ['what waited', [], 'held', []],
    ['what was published', ['approve'], 'published', ['Back again.']],
    ['what was declined', ['decline'], 'declined', []],
    ['spam', ['spam'], 'spam', []],
  ] as const)('to restore leads back to %s', async (_, before, status, shown) => {
    const { reply, seen } = await given('Back again.');
    let version = 1;
    for (const decision of before) version = (await dana.decide(reply.id, decision, version)).json().version;
    const away = before[0] === 'spam' ? 'approve' : 'trash';
    version = (await dana.decide(reply.id, away, version)).json().version;
    const answer = await dana.decide(reply.id, 'restore', version);

    expect(answer.json()).toMatchObject({ status, version: version + 1 });
    expect(await seen()).toEqual(shown);
  });

  it('keeps the hour at which a reply was first published', async () => {
    const { reply } = await given('At noon.');
    await dana.decide(reply.id, 'approve', 1);
    const publishedAt = async () =>
      (await house().sql('select published_at from comments where id = $1', [reply.id]))[0];
    const first = await publishedAt();
    await dana.decide(reply.id, 'trash', 2);
    await dana.decide(reply.id, 'restore', 3);
    expect(await publishedAt()).toEqual(first);
  });

  it.each([
    ['to restore what was never moved', 'restore', 1, 409],
    ['that nobody knows', 'burn', 1, 422],
    ['about a version that is none', 'approve', 0, 422],
  ])('%s is refused, and changes nothing', async (_, decision, version, status) => {
    const { reply } = await given('Unmoved.');
    expect((await dana.decide(reply.id, decision, version)).status).toBe(status);
    expect((await dana.get(`/api/v1/moderation/comments/${reply.id}`)).json()).toMatchObject({
      status: 'held',
      version: 1,
    });
  });

  it('about nothing is refused', async () => {
    expect((await dana.decide('01890000-0000-7000-8000-000000000000', 'approve', 1)).status).toBe(404);
  });

  it('that fails midway leaves neither a moved reply nor a line in the record', async () => {
    const { reply } = await given('All or nothing.');
    await house().sql('alter table audit_entries rename to audit_away');
    const answer = await dana.decide(reply.id, 'approve', 1);
    await house().sql('alter table audit_away rename to audit_entries');

    expect(answer.status).toBe(500);
    expect((await dana.get(`/api/v1/moderation/comments/${reply.id}`)).json()).toMatchObject({
      status: 'held',
      version: 1,
    });
    expect(
      await house().sql(`select 1 from outbox_messages where ids ->> 'commentId' = $1 and kind <> 'comment.held'`, [
        reply.id,
      ]),
    ).toEqual([]);
    expect((await dana.decide(reply.id, 'approve', 1)).status).toBe(201);
  });
});
