import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { formsOn, onThePage, toldTheAuthor } from './desk.js';

const house = houseForStories();
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
});

/** Presses a button on a page, and goes where the answer leads. Gives the page that comes then. */
async function press(page: string, about: string, button: string, more: Record<string, string> = {}): Promise<string> {
  const form = formsOn(page).find((candidate) => candidate.action.includes(about) && candidate.button === button);
  if (!form)
    throw new Error(
      `No button “${button}”. There are: ${formsOn(page)
        .map((known) => known.button)
        .join(', ')}`,
    );
  const answer = await dana.submit(form.action, { ...form.fields, ...more });
  expect(answer.status).toBe(303);
  return (await dana.get(answer.headers.get('location') ?? '')).text;
}

const queue = async () => (await dana.get('/moderation')).text;

describe('with links and forms alone', () => {
  it('a moderator approves, and takes it back by the button that is offered then', async () => {
    const slug = await anArticle(house());
    const { id } = await aHeldReply(house(), slug, { comment: 'By hand.' });
    const after = await press(await queue(), id, 'Approve');

    expect(after).toMatch(/You approved the reply by <bdi>Ada<\/bdi>/);
    expect(await onThePage(house(), slug)).toEqual(['By hand.']);
    const undone = await press(after, id, 'Undo');
    expect(undone).toContain(`comment-${id}`);
    expect(await onThePage(house(), slug)).toEqual([]);
  });

  it('declines with a reason', async () => {
    const reply = await aHeldReply(house(), await anArticle(house()));
    await press(await queue(), reply.id, 'Decline', { reason: 'Too far from the matter.' });
    expect((await toldTheAuthor(house(), reply)).text).toContain('Too far from the matter.');
  });

  it.each([
    ['Spam', 'spam'],
    ['Trash', 'trash'],
  ])('presses %s, finds it there and puts it back', async (button, status) => {
    const { id } = await aHeldReply(house(), await anArticle(house()));
    await press(await queue(), id, button);
    const tab = (await dana.get(`/moderation?status=${status}`)).text;
    expect(await queue()).not.toContain(`comment-${id}`);
    await press(tab, id, 'Put back');
    expect(await queue()).toContain(`comment-${id}`);
  });

  it('decides on the page of one reply, and sees there what was decided before', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()), { comment: 'One <b>by</b> one.' });
    const page = (await dana.get(`/moderation/comments/${id}`)).text;
    expect(page).toContain('One &lt;b>by&lt;/b> one.');
    expect(page).not.toContain('Comment approved');
    await press(page, id, 'Approve');
    expect((await dana.get(`/moderation/comments/${id}`)).text).toContain('Comment approved');
  });

  it('offers only what would change something', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()));
    const buttons = async () =>
      formsOn((await dana.get(`/moderation/comments/${id}`)).text).map(({ button }) => button);
    expect(await buttons()).not.toContain('Put back');
    await dana.decide(id, 'approve', 1);
    expect(await buttons()).not.toContain('Approve');
    expect(await buttons()).toContain('Put back');
  });

  it('is not decided for by another site', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()));
    const fields = { decision: 'approve', version: '1', back: 'held' };
    const answer = await dana.submit(`/moderation/comments/${id}/decisions`, fields, {
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.status).toBe(403);
    expect((await dana.get(`/api/v1/moderation/comments/${id}`)).json()).toMatchObject({ status: 'held' });
  });
});
