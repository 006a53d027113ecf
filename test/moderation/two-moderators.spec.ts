import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { onThePage, toldTheAuthor } from './desk.js';

const house = houseForStories();
let [dana, kim]: Staff[] = [];

beforeAll(async () => {
  [dana, kim] = [await Staff.signedIn(house()), await Staff.signedIn(house(), { name: 'Kim' })];
});

describe('two moderators with one reply before them', () => {
  it('do not overrule each other: the slower one is told what was decided, by whom and why', async () => {
    const slug = await anArticle(house());
    const reply = await aHeldReply(house(), slug, { comment: 'Contested.' });
    await kim?.decide(reply.id, 'decline', 1, 'Too loud.');
    const answer = await dana?.decide(reply.id, 'approve', 1);

    expect(answer?.status).toBe(409);
    expect(answer?.headers.get('content-type')).toContain('application/problem+json');
    expect(answer?.json()).toMatchObject({
      code: 'already-decided',
      current: { status: 'declined', version: 2, by: 'Kim', action: 'comment.declined', reason: 'Too loud.' },
    });
    expect(await onThePage(house(), slug)).toEqual([]);
  });

  it('are told so on the page as well, and nothing has changed', async () => {
    const reply = await aHeldReply(house(), await anArticle(house()), { name: 'Otto' });
    const path = `/moderation/comments/${reply.id}/decisions`;
    expect(
      (await kim?.submit(path, { decision: 'decline', version: '1', back: 'held', reason: 'Too loud.' }))?.status,
    ).toBe(303);
    const page = await dana?.submit(path, { decision: 'approve', version: '1', back: 'held' });

    expect(page?.status).toBe(409);
    expect(page?.text).toMatch(/<bdi>Kim<\/bdi> already declined the reply by <bdi>Otto<\/bdi>/);
    expect(page?.text).toContain('<q dir="auto">Too loud.</q>');
    expect(page?.text).toContain(`href="/moderation/comments/${reply.id}"`);
    expect((await toldTheAuthor(house(), reply)).text).toContain('Too loud.');
  });

  it('who decide twenty times at once on two instances leave one decision', async () => {
    const beside = await TestHouse.open({ beside: house() });
    const slug = await anArticle(house());
    const reply = await aHeldReply(house(), slug);
    const decide = (index: number) =>
      new Visitor(index % 4 < 2 ? house() : beside, { cookie: (index % 2 ? dana : kim)?.cookie ?? '' }).post(
        `/api/v1/moderation/comments/${reply.id}/decisions`,
        { decision: index % 3 ? 'approve' : 'spam', version: 1 },
        { 'sec-fetch-site': 'same-origin' },
      );
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => decide(index)));
    await beside.close();

    expect(answers.map((answer) => answer.status).filter((status) => status !== 409)).toEqual([201]);
    const status: unknown = answers.find((answer) => answer.status === 201)?.json().status;
    expect((await dana?.get(`/api/v1/moderation/comments/${reply.id}`))?.json()).toMatchObject({ status, version: 2 });
    expect(
      await house().sql(`select 1 from audit_entries where subject_id = $1 and actor_kind = 'staff'`, [reply.id]),
    ).toHaveLength(1);
    expect(await onThePage(house(), slug)).toHaveLength(status === 'published' ? 1 : 0);
  });
});
