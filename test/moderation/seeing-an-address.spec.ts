import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn, toldTheAuthor } from './desk.js';

const house = houseForStories();
let dana: Staff;
let erin: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
  erin = await Staff.signedIn(house(), { name: 'Erin', role: 'editor' });
});

const otto = 'otto@lantern.example.org';
const pathTo = (id: string) => `/api/v1/moderation/comments/${id}/email-reveals`;

async function aReplyByOtto(lang = 'en') {
  return aHeldReply(house(), await anArticle(house(), { lang }), { email: otto, name: 'Otto' });
}

describe('whoever has to see the address of an author', () => {
  it('says why, sees it, and that stands in the log', async () => {
    const { id } = await aReplyByOtto();
    const answer = await erin.post(pathTo(id), { reason: 'A threat, for the police.' });

    expect([answer.status, answer.json()]).toEqual([201, { email: otto }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const log = await dana.get('/api/v1/moderation/log?limit=1');
    expect(log.json().items).toEqual([
      expect.objectContaining({
        actor: 'Erin',
        action: 'comment.email-revealed',
        subject: { kind: 'comment', id },
        detail: { reason: 'A threat, for the police.', reasonShared: false },
      }),
    ]);
    expect(log.text).not.toContain('lantern');
  });

  it.each([
    ['nothing', {}, 'required'],
    ['blanks', { reason: '  ' }, 'required'],
    ['the address itself, which would stay in the log for ever', { reason: `Is it ${otto}?` }, 'holds-an-address'],
  ])('does not see it for %s', async (_name, why, code) => {
    const { id } = await aReplyByOtto();
    const answer = await erin.post(pathTo(id), why);

    expect(answer.status).toBe(422);
    expect(answer.json().errors).toEqual([expect.objectContaining({ field: 'reason', code })]);
    expect(answer.text).not.toContain('lantern');
    expect(
      await house().sql(`select 1 from audit_entries where subject_id = $1 and actor_kind = 'staff'`, [id]),
    ).toEqual([]);
  });

  it('needs the ability: a moderator decides without', async () => {
    const { id } = await aReplyByOtto();
    const answer = await dana.post(pathTo(id), { reason: 'Curious.' });

    expect([answer.status, answer.json().code]).toEqual([403, 'not-yours']);
    expect((await dana.get(`/moderation/comments/${id}`)).text).not.toContain('whole address');
    expect((await dana.decide(id, 'approve', 1)).status).toBe(201);
  });

  it('finds none after the author withdrew the reply', async () => {
    const reply = await aReplyByOtto();
    await new Visitor(house(), { 'sec-fetch-site': 'same-origin' }).submit(`${reply.statusUrl}/withdraw`, {});
    const answer = await erin.post(pathTo(reply.id), { reason: 'A threat.' });

    expect([answer.status, answer.json().code]).toEqual([404, 'email-not-kept']);
  });

  it('does the same on the page, where only the answer to the form has the address', async () => {
    const { id } = await aReplyByOtto();
    const path = `/moderation/comments/${id}`;
    const before = await erin.get(path);
    const form = formsOn(before.text).find(({ button }) => button === 'Show the address');
    const refused = await erin.submit(form?.action ?? '', { reason: '' });
    const shown = await erin.submit(form?.action ?? '', { reason: 'A threat.' });

    expect(before.text).toContain('o…@l….org');
    expect([refused.status, shown.status]).toEqual([422, 200]);
    expect(shown.text).toContain(`<bdi>${otto}</bdi>`);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    for (const { text } of [before, refused, await erin.get(path)]) expect(text).not.toContain(otto);
    expect((await erin.get(path)).text).toContain('Comment email revealed');
  });
});

describe('the author whose address was seen', () => {
  it('reads when and, where it is meant for them, why; but not who it was', async () => {
    const reply = await aReplyByOtto('de');
    expect((await toldTheAuthor(house(), reply)).text).not.toContain('address-seen');
    await erin.post(pathTo(reply.id), { reason: 'Not for you.' });
    await erin.post(pathTo(reply.id), { reason: 'Wir wollten Ihnen schreiben.', shareReason: true });
    const { text } = await toldTheAuthor(house(), reply);

    expect(text).toContain('Ihre Adresse wurde angesehen');
    expect(text.split('id="address-seen"')[1]?.match(/<time /g)).toHaveLength(2);
    expect(text).toContain('Wir wollten Ihnen schreiben.');
    expect(text).not.toContain('Not for you.');
    expect(text).not.toContain('Erin');
  });
});
