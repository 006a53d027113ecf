import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn, onThePage, toldTheAuthor } from './desk.js';

const house = houseForStories();
let [dana, kim]: [Staff, Staff] = [] as never;

beforeAll(async () => {
  [dana, kim] = [await Staff.signedIn(house()), await Staff.signedIn(house(), { name: 'Kim' })];
});

const undo = (staff: Staff, id: string, act: unknown) => staff.post(`/api/v1/moderation/comments/${id}/undo`, { act });
const state = async (id: string) => {
  const [row] = await house().sql(
    `select status, previous_status, decision_reason, decision_code, published_at, shown from comments where id = $1`,
    [id],
  );
  return row;
};

describe('an undo', () => {
  it.each(['approve', 'decline', 'spam', 'trash'])('of “%s” leaves the reply as it was before', async (decision) => {
    const { id } = await aHeldReply(house(), await anArticle(house()));
    const before = await state(id);
    const { act, version } = (await dana.decide(id, decision, 1)).json();
    const answer = await undo(dana, id, act);

    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ id, status: 'held', version: version + 1 });
    expect(await state(id)).toEqual(before);
  });

  it('takes several acts back one after the other, the newest first, and gives the author back what they were told', async () => {
    const slug = await anArticle(house());
    const reply = await aHeldReply(house(), slug);
    const declined = (await dana.decide(reply.id, 'decline', 1, 'Too loud.')).json();
    const trashed = (await kim.decide(reply.id, 'trash', 2)).json();

    expect((await undo(dana, reply.id, declined.act)).json()).toMatchObject({
      status: 409,
      code: 'act-overtaken',
      came: [{ by: 'Kim', action: 'comment.trashed' }],
    });
    expect((await undo(dana, reply.id, trashed.act)).status).toBe(201);
    expect((await toldTheAuthor(house(), reply)).text).toContain('Too loud.');
    expect((await undo(dana, reply.id, declined.act)).json()).toMatchObject({ status: 'held' });
    expect((await undo(dana, reply.id, declined.act)).json()).toMatchObject({
      code: 'act-overtaken',
      came: [{ by: 'Dana', action: 'comment.act-undone' }],
    });
  });

  it('comes too late once its author has edited or withdrawn it, and says so', async () => {
    const reply = await aHeldReply(house(), await anArticle(house()));
    const { act } = (await dana.decide(reply.id, 'approve', 1)).json();
    const author = (deed: string, fields = {}) => new Visitor(house()).submit(`${reply.statusUrl}/${deed}`, fields);
    expect((await author('edit', { comment: 'Other words.', version: '2' })).status).toBe(303);
    expect((await undo(dana, reply.id, act)).json()).toMatchObject({ came: [{ action: 'comment.edited' }] });

    await author('withdraw');
    const came = (await undo(dana, reply.id, act)).json();
    expect(came).toMatchObject({ status: 409, code: 'act-overtaken' });
    expect(came.came.at(-1)).toMatchObject({ by: 'reader', action: 'comment.withdrawn' });
  });

  it('opens the reports again that the decision had dealt with', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()));
    await dana.decide(id, 'approve', 1);
    await new Visitor(house()).post(`/api/v1/comments/${id}/reports`, { reason: 'abuse' });
    const { act } = (await dana.decide(id, 'decline', 2)).json();
    const reports = async () => (await dana.get(`/api/v1/moderation/comments/${id}`)).json().reports;

    expect(await reports()).toEqual([]);
    await undo(dana, id, act);
    expect(await reports()).toMatchObject([{ reason: 'abuse' }]);
  });

  it('knows no act of another reply, and takes no undo back', async () => {
    const [one, other] = [
      await aHeldReply(house(), await anArticle(house())),
      await aHeldReply(house(), await anArticle(house())),
    ];
    const { act } = (await dana.decide(one.id, 'spam', 1)).json();
    expect((await undo(dana, other.id, act)).json()).toMatchObject({ status: 404, code: 'act-missing' });
    const undone = (await undo(dana, one.id, act)).json();
    expect((await undo(dana, one.id, undone.act)).json()).toMatchObject({ status: 409, code: 'act-not-undoable' });
    expect((await undo(dana, one.id, 'x')).json()).toMatchObject({ errors: [{ field: 'act' }] });
  });

  it('asked for twenty times at once on two instances is made once', async () => {
    const beside = await TestHouse.open({ beside: house() });
    const slug = await anArticle(house());
    const { id } = await aHeldReply(house(), slug);
    const { act } = (await dana.decide(id, 'approve', 1)).json();
    const ask = (index: number) =>
      new Visitor(index % 2 ? house() : beside, { cookie: (index % 4 < 2 ? dana : kim).cookie }).post(
        `/api/v1/moderation/comments/${id}/undo`,
        { act },
        { 'sec-fetch-site': 'same-origin' },
      );
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(index)));
    await beside.close();

    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    expect(await onThePage(house(), slug)).toEqual([]);
    expect(
      await house().sql(`select 1 from audit_entries where subject_id = $1 and action = 'comment.act-undone'`, [id]),
    ).toHaveLength(1);
  });
});

describe('a reply that is put back', () => {
  it('stands where it was before, and its author reads again why it was declined there', async () => {
    const reply = await aHeldReply(house(), await anArticle(house()));
    await dana.post(`/api/v1/moderation/comments/${reply.id}/decisions`, {
      decision: 'decline',
      code: 'insult',
      reason: 'The last line.',
      version: 1,
    });
    await dana.decide(reply.id, 'trash', 2);
    expect((await dana.decide(reply.id, 'restore', 3)).json()).toMatchObject({ status: 'declined' });

    const page = (await toldTheAuthor(house(), reply)).text;
    expect(page).toContain('It insults or belittles somebody.');
    expect(page).toContain('The last line.');
  });
});

describe('a decline with a code', () => {
  it('is told to its author in the language of the article', async () => {
    const reply = await aHeldReply(house(), await anArticle(house(), { lang: 'de' }));
    const page = (await dana.get('/moderation')).text;
    const form = formsOn(page).find(({ action, button }) => action.includes(reply.id) && button === 'Decline');
    expect(page).toContain('<option value="off-topic">Off topic</option>');
    await dana.submit(form?.action ?? '', { ...form?.fields, code: 'off-topic' });
    expect((await toldTheAuthor(house(), reply)).text).toContain('Es geht darin nicht um den Artikel');
  });

  it('names one that the publisher has, and goes with a decline alone', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()));
    const decide = (fields: object) =>
      dana.post(`/api/v1/moderation/comments/${id}/decisions`, { version: 1, ...fields });
    expect((await decide({ decision: 'decline', code: 'no-such' })).json()).toMatchObject({
      errors: [{ field: 'code', code: 'unknown-code', message: expect.stringContaining('off-topic, insult') }],
    });
    expect((await decide({ decision: 'spam', code: 'insult' })).json()).toMatchObject({
      errors: [{ field: 'code', code: 'not-for-this' }],
    });
  });
});
