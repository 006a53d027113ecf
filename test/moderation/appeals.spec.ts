import { type SubmittedReply } from '../../src/comment/comment.view.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn, onThePage, toldTheAuthor } from './desk.js';

const house = houseForStories();
let [dana, kim, mo]: Staff[] = [];
let slug = '';
let said = 0;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
  slug = await anArticle(house());
});

const appeal = (reply: SubmittedReply, text = 'It is a joke.') =>
  new Visitor(house()).submit(`${new URL(reply.statusUrl, house().url).pathname}/appeal`, { text, lang: 'en' });
const aDeclinedReply = async (decision = 'decline') => {
  const reply = await aHeldReply(house(), slug, { comment: `The moon is a cheese. (${++said})` });
  await dana?.decide(reply.id, decision, 1, decision === 'decline' ? 'Not so.' : undefined);
  return reply;
};
const theAppealOf = async (staff: Staff | undefined, reply: SubmittedReply, state = 'open') =>
  (await staff?.get(`/api/v1/moderation/appeals?state=${state}&limit=100`))
    ?.json()
    .items.find((item: any) => item.comment.id === reply.id);
const decide = (staff: Staff | undefined, id: string, fields: Record<string, unknown>) =>
  staff?.post(`/api/v1/moderation/appeals/${id}/decisions`, fields);
const actionsAbout = async (id: string) =>
  (
    await house().sql<{ action: string }>('select action from audit_entries where subject_id = $1 order by id', [id])
  ).map(({ action }) => action);

describe('where one person moderates alone', () => {
  it('they judge the appeal against their own decision, and the log says that nobody else could', async () => {
    const reply = await aDeclinedReply();
    await appeal(reply);
    const item = await theAppealOf(dana, reply);
    expect(item).toMatchObject({ yours: 'alone', text: 'It is a joke.' });
    const page = (await dana?.get('/moderation/appeals'))?.text;
    expect(page).toContain('Nobody else here can decide, so you may');
    await decide(dana, item.id, { decision: 'uphold', answer: 'Still not so.', version: 2 });

    const [line] = await house().sql<any>(`select detail from audit_entries where action = 'appeal.upheld'`);
    expect(line.detail).toMatchObject({ nobodyElse: true, reason: 'Still not so.' });
  });
});

describe('an author who was declined', () => {
  beforeAll(async () => {
    kim = await Staff.signedIn(house(), { name: 'Kim' });
  });

  it.each(['decline', 'spam', 'trash'])('appeals once, from the page of the reply: %s', async (decision) => {
    const reply = await aDeclinedReply(decision);
    const before = await toldTheAuthor(house(), reply);
    expect(formsOn(before.text).map(({ action }) => action.split('/').at(-1))).toContain('appeal');
    const answer = await appeal(reply);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, reply.statusUrl]);

    const after = await toldTheAuthor(house(), reply);
    expect(after.text).toContain('You appealed on ');
    expect(after.text).toContain('It is a joke.');
    expect(formsOn(after.text).map(({ action }) => action.split('/').at(-1))).toEqual(['withdraw']);
    expect((await appeal(reply, 'Again!')).status).toBe(303);
    expect(await theAppealOf(kim, reply)).toMatchObject({ text: 'It is a joke.', yours: 'may' });
  });

  it('is told what is wrong with the words, and keeps them', async () => {
    const reply = await aDeclinedReply();
    const answer = await appeal(reply, '🦉'.repeat(1001));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('🦉'.repeat(1001));
    expect((await appeal(reply, '🦉'.repeat(1000))).status).toBe(303);
  });

  it('cannot appeal while the reply waits, and not with a stranger’s link', async () => {
    const reply = await aHeldReply(house(), slug);
    expect((await appeal(reply)).status).toBe(409);
    const [other, declined] = [await aHeldReply(house(), slug), await aDeclinedReply()];
    const token = other.statusUrl.split('/').at(-1);
    expect((await appeal({ ...declined, statusUrl: `/comments/${declined.id}/status/${token}` })).status).toBe(404);
  });

  it('reads the answer, and cannot appeal again', async () => {
    const reply = await aDeclinedReply();
    await appeal(reply, '');
    const { id } = await theAppealOf(kim, reply);
    expect((await decide(kim, id, { decision: 'uphold', version: 2 }))?.json().errors).toMatchObject([
      { field: 'answer', code: 'required' },
    ]);
    expect((await decide(kim, id, { decision: 'uphold', answer: 'Cheese is off topic.', version: 2 }))?.status).toBe(
      201,
    );

    const told = (await toldTheAuthor(house(), reply)).text;
    expect(told).toContain('the decision stands');
    expect(told).toContain('Cheese is off topic.');
    expect((await appeal(reply)).status).toBe(409);
    expect(await theAppealOf(dana, reply, 'decided')).toMatchObject({
      outcome: 'upheld',
      comment: { status: 'declined' },
    });
  });

  it('takes the appeal along when withdrawing the reply', async () => {
    const reply = await aDeclinedReply();
    await appeal(reply);
    const { id } = await theAppealOf(kim, reply);
    await new Visitor(house()).submit(`${reply.statusUrl}/withdraw`, { withdraw: '1' });

    expect(await theAppealOf(kim, reply)).toBeUndefined();
    expect((await decide(kim, id, { decision: 'overturn', version: 2 }))?.status).toBe(404);
    expect(await house().sql('select 1 from comment_appeals where comment_id = $1', [reply.id])).toEqual([]);
  });
});

describe('an appeal', () => {
  it('is read by whoever declined, and decided by somebody else', async () => {
    const reply = await aDeclinedReply();
    await appeal(reply);
    const item = await theAppealOf(dana, reply);
    expect(item).toMatchObject({
      yours: 'own',
      against: [{ by: 'Dana', action: 'comment.declined', reason: 'Not so.' }],
      comment: { verdict: { reasons: [{ rule: 'unknown-author' }] } },
    });
    expect((await decide(dana, item.id, { decision: 'overturn', version: 2 }))?.json().code).toBe(
      'own-decision-appealed',
    );
    expect(await onThePage(house(), slug)).toEqual([]);
    expect(
      (await decide(kim, item.id, { decision: 'overturn', answer: 'A joke it is.', version: 2 }))?.json(),
    ).toMatchObject({
      outcome: 'overturned',
      status: 'published',
      version: 3,
    });
    expect(await onThePage(house(), slug)).toEqual([`The moon is a cheese. (${said})`]);
    expect((await toldTheAuthor(house(), reply)).text).toContain('A joke it is.');
    const undone = await dana?.post(`/api/v1/moderation/appeals/${item.id}/undo`, { version: 3 });
    expect(undone?.json().code).toBe('own-decision-appealed');
  });

  it('is decided and opened again on the page, without script', async () => {
    const reply = await aDeclinedReply();
    await appeal(reply);
    const { id } = await theAppealOf(kim, reply);
    const page = (await kim?.get('/moderation/appeals'))?.text ?? '';
    const form = formsOn(page).find(({ action, fields }) => action.includes(id) && fields.decision === 'overturn');
    const faulty = await kim?.submit(form?.action ?? '', { ...form?.fields, answer: 'x'.repeat(501) });
    expect([faulty?.status, faulty?.text.includes('x'.repeat(501))]).toEqual([422, true]);
    const done = await kim?.submit(form?.action ?? '', { ...form?.fields, answer: '' });
    expect(done?.headers.get('location')).toBe(`/moderation/appeals?decided=${id}`);
    expect((await kim?.submit(form?.action ?? '', { ...form?.fields, answer: 'Late.' }))?.status).toBe(409);

    const undo = formsOn((await kim?.get(`/moderation/appeals?decided=${id}`))?.text ?? '').find(
      ({ button }) => button === 'Undo',
    );
    expect(undo?.action).toBe(`/moderation/appeals/${id}/undo`);
    await kim?.submit(undo?.action ?? '', undo?.fields ?? {});
    expect(await theAppealOf(kim, reply)).toMatchObject({ outcome: null, comment: { status: 'declined', version: 4 } });
    expect(await actionsAbout(reply.id)).toEqual([
      'comment.left',
      'comment.declined',
      'appeal.made',
      'comment.approved',
      'appeal.overturned',
      'comment.restored',
      'appeal.reopened',
    ]);
  });

  it('is settled by itself when the reply is published meanwhile, and open again when that is taken back', async () => {
    const reply = await aDeclinedReply();
    await appeal(reply);
    const { id } = await theAppealOf(kim, reply);
    await dana?.decide(reply.id, 'approve', 2);
    expect(await theAppealOf(kim, reply)).toBeUndefined();
    expect((await decide(kim, id, { decision: 'uphold', answer: 'No.', version: 3 }))?.json().code).toBe(
      'appeal-settled',
    );
    expect((await toldTheAuthor(house(), reply)).text).not.toContain('appeal');
    await dana?.decide(reply.id, 'restore', 3);
    expect(await theAppealOf(kim, reply)).toMatchObject({ id });
  });

  it('is open again when the reply that it had brought back is put away once more', async () => {
    const reply = await aDeclinedReply();
    await appeal(reply);
    const { id } = await theAppealOf(kim, reply);
    await decide(kim, id, { decision: 'overturn', version: 2 });
    await dana?.decide(reply.id, 'decline', 3);
    expect(await theAppealOf(kim, reply)).toMatchObject({ id, outcome: null });
    expect((await toldTheAuthor(house(), reply)).text).toContain('You appealed on ');
    expect((await decide(kim, id, { decision: 'uphold', answer: 'Enough.', version: 4 }))?.status).toBe(201);
  });

  it('moved to the trash stays open, and is judged by neither of the two who put it away', async () => {
    mo ??= await Staff.signedIn(house(), { name: 'Mo' });
    const reply = await aDeclinedReply();
    await appeal(reply);
    await kim?.decide(reply.id, 'trash', 2);
    const yours = await Promise.all([dana, kim, mo].map(async (staff) => (await theAppealOf(staff, reply)).yours));
    expect(yours).toEqual(['own', 'own', 'may']);
    const { id } = await theAppealOf(mo, reply);
    expect((await decide(mo, id, { decision: 'overturn', version: 2 }))?.json().code).toBe('stale-version');
  });

  it('is decided once when two press at the same moment', async () => {
    const reply = await aDeclinedReply();
    await appeal(reply);
    const { id } = await theAppealOf(kim, reply);
    const answers = await Promise.all(
      ['overturn', 'uphold', 'overturn', 'uphold'].map((decision) =>
        decide(kim, id, { decision, answer: 'So.', version: 2 }),
      ),
    );
    expect(answers.filter((answer) => answer?.status === 201)).toHaveLength(1);
  });
});
