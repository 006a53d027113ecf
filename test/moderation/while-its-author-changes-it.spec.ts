import { Settings } from '../../src/platform/settings/settings.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { toldTheAuthor } from './desk.js';

const house = houseForStories();
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
});

const decline = (id: string, reason: string, version = '1') =>
  dana.submit(`/moderation/comments/${id}/decisions`, { decision: 'decline', version, back: 'held', reason });
const author = (statusUrl: string, deed: 'edit' | 'withdraw', fields: Record<string, string> = {}) =>
  new Visitor(house()).submit(`${statusUrl}/${deed}`, fields);

describe('a moderator whose decision comes after', () => {
  it('an edit is told that the author changed it, and keeps the reason that was typed', async () => {
    const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()), { name: 'Otto' });
    await author(statusUrl, 'edit', { comment: 'Other words.', version: '1' });
    const [program, page] = [await dana.decide(id, 'approve', 1), await decline(id, 'Too “loud”.')];

    expect(program.status).toBe(409);
    expect(program.json()).toMatchObject({
      detail: 'Its author has changed this comment since you looked at it.',
      current: { status: 'held', version: 2, by: null, action: 'comment.edited' },
    });
    expect(page.status).toBe(409);
    expect(page.text).toContain('<bdi>Otto</bdi> has edited that reply since you looked at it.');
    expect(page.text).toContain('You had written: <q dir="auto">Too “loud”.</q>');
    expect((await dana.decide(id, 'approve', 2)).status).toBe(201);
  });

  it('a withdrawal is told that there is nothing left to decide', async () => {
    const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()));
    await author(statusUrl, 'withdraw');
    const page = await decline(id, 'Never mind.');

    expect((await dana.decide(id, 'approve', 1)).status).toBe(410);
    expect(page.status).toBe(410);
    expect(page.text).toContain('Its author has withdrawn that reply.');
    expect(page.text).toContain('Never mind.');
  });

  it('the reports that hid it is not told that the approval before was the last word', async () => {
    await house().get(Settings).set('replies.hideAfterReports', '1');
    const { id } = await aHeldReply(house(), await anArticle(house()));
    await dana.decide(id, 'approve', 1);
    await new Visitor(house()).post(`/api/v1/comments/${id}/reports`, { reason: 'spam' });
    const page = await decline(id, 'Indeed.', '2');
    await house().get(Settings).set('replies.hideAfterReports', '0');

    expect(page.status).toBe(409);
    expect(page.text).toMatch(/The reply by <bdi>Ada<\/bdi> has changed since you looked at it/);
  });

  it('or just before a withdrawal finds the queue all the same', async () => {
    const { id, statusUrl } = await aHeldReply(house(), await anArticle(house()));
    const { headers } = await decline(id, 'Too late.');
    await author(statusUrl, 'withdraw');
    expect((await dana.get(headers.get('location') ?? '')).status).toBe(200);
  });
});

it('A reason that is too long comes back to the letter, with what is wrong at its field', async () => {
  const reply = await aHeldReply(house(), await anArticle(house()));
  const reason = `${'Because. '.repeat(60)}<end>`;
  const page = await decline(reply.id, reason);

  expect(page.status).toBe(422);
  expect(page.text).toContain(`value="${reason.replace('<', '&lt;')}"`);
  expect(page.text).toContain('Please keep it to 500 characters; these are 545.');
  expect(page.text).toContain(`aria-invalid="true" aria-describedby="reason-${reply.id}-fault" autofocus`);
  expect((await toldTheAuthor(house(), reply)).text).toContain('Your reply is with the moderators');
  expect((await decline(reply.id, reason.slice(0, 500))).status).toBe(303);
});
