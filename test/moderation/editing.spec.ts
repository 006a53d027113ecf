import { Decisions } from '../../src/moderation/decisions.service.js';
import { aHeldReply, anArticle, aPublishedReply } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { formsOn, onThePage, toldTheAuthor } from './desk.js';

const house = houseForStories();
let dana: Staff;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
});

const path = (id: string, verb: string) => `/api/v1/moderation/comments/${id}/${verb}`;
const edit = (id: string, comment: string, version: number, reason = 'The name of the clinic.') =>
  dana.post(path(id, 'edits'), { comment, reason, version });
const one = async (id: string) => (await dana.get(`/api/v1/moderation/comments/${id}`)).json();
const shown = async (slug: string) =>
  (await new Visitor(house()).get(`/api/v1/articles/${slug}/comments`)).json().items[0];

describe('an edit by a moderator', () => {
  it('is seen by readers as one, and read by its author with the reason and the former words', async () => {
    const slug = await anArticle(house());
    const reply = await aPublishedReply(house(), slug, { comment: 'I was at **Saint X**.' });
    const answer = await edit(reply.id, 'I was at a clinic.', 2);

    expect(answer.json()).toMatchObject({ id: reply.id, status: 'published', version: 3 });
    expect(await shown(slug)).toMatchObject({ editedAt: null, editedByModeratorAt: expect.any(String) });
    expect((await new Visitor(house()).get(`/articles/${slug}`)).text).toContain('edited by a moderator');
    const page = (await toldTheAuthor(house(), reply)).text;
    expect(page).toContain('A moderator edited your reply');
    expect(page).toContain('The name of the clinic.');
    expect(page).toContain('I was at **Saint X**.');
    expect(page).not.toContain('Dana');
    expect((await one(reply.id)).versions).toMatchObject([
      { version: 2, by: 'Dana', reason: 'The name of the clinic.' },
    ]);
  });

  it('is taken back to the letter, and that stays to be read as well', async () => {
    const slug = await anArticle(house());
    const reply = await aPublishedReply(house(), slug, { comment: 'As I *wrote* it.' });
    const { act } = (await edit(reply.id, 'Otherwise.', 2)).json();
    expect((await dana.post(path(reply.id, 'undo'), { act })).status).toBe(201);

    expect(await shown(slug)).toMatchObject({
      html: expect.stringContaining('<em>wrote</em>'),
      editedByModeratorAt: null,
    });
    expect((await one(reply.id)).versions).toMatchObject([
      { version: 3, source: 'Otherwise.', by: 'Dana', reason: null },
      { version: 2, source: 'As I *wrote* it.' },
    ]);
    expect((await toldTheAuthor(house(), reply)).text).toContain('A moderator took the edit back.');
  });

  it('needs a reason and other words', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()), { comment: 'The same.' });
    const answer = await dana.post(path(id, 'edits'), { comment: 'The same.', version: 1 });
    expect(answer.json()).toMatchObject({ errors: [{ field: 'reason', code: 'required' }] });
    expect((await edit(id, 'The same.', 1)).json()).toMatchObject({
      errors: [{ field: 'comment', code: 'unchanged' }],
    });
  });

  it('keeps what was typed when it is refused, on the page of the reply', async () => {
    const { id } = await aHeldReply(house(), await anArticle(house()));
    const page = await dana.submit(`/moderation/comments/${id}/edits`, { comment: 'Typed <with> care.', version: '1' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Typed &lt;with> care.');
    expect(page.text).toMatch(/id="edit-reason"[^>]* aria-invalid="true"/);
    await dana.decide(id, 'approve', 1);
    const late = await dana.submit(`/moderation/comments/${id}/edits`, {
      comment: 'Typed with care.',
      reason: 'x',
      version: '1',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('You had written: <q dir="auto">Typed with care.</q>');
  });

  it('is its author’s own again once they edit it', async () => {
    const slug = await anArticle(house());
    const reply = await aPublishedReply(house(), slug);
    const { act } = (await edit(reply.id, 'By Dana.', 2)).json();
    await new Visitor(house()).submit(`${reply.statusUrl}/edit`, { comment: 'By Ada.', version: '3' });
    expect(await one(reply.id)).toMatchObject({ source: 'By Ada.', status: 'held' });
    expect((await dana.post(path(reply.id, 'undo'), { act })).json()).toMatchObject({
      came: [{ action: 'comment.edited' }],
    });
    await dana.decide(reply.id, 'approve', 4);
    expect(await shown(slug)).toMatchObject({ editedByModeratorAt: null });
  });

  it('against a decision, its author’s edit and their withdrawal at the same moment leaves one of them first, and nothing half', async () => {
    const beside = await TestHouse.open({ beside: house() });
    for (let round = 0; round < 4; round++) {
      const slug = await anArticle(house());
      const reply = await aPublishedReply(house(), slug, { comment: 'Former.' });
      const author = new Visitor(round % 2 ? beside : house());
      const deeds = [
        edit(reply.id, 'Edited.', 2),
        new Visitor(beside, { cookie: dana.cookie }).post(
          path(reply.id, 'decisions'),
          { decision: 'decline', version: 2 },
          { 'sec-fetch-site': 'same-origin' },
        ),
        author.submit(`${reply.statusUrl}/edit`, { comment: 'My own.', version: '2' }),
        author.submit(`${reply.statusUrl}/withdraw`, { withdraw: '1' }),
      ];
      const [edited, decided, own, withdrawn] = (await Promise.all(deeds)).map(({ status }) => status);

      expect(
        [
          [201, 409, 410],
          [201, 409, 410],
          [303, 403, 409],
        ].map((known, at) => known.includes([edited, decided, own][at] ?? 0)),
      ).toEqual([true, true, true]);
      expect([edited, decided, own].filter((status) => status === 201 || status === 303).length).toBeLessThanOrEqual(1);
      expect(withdrawn).toBe(303);
      const [row] = await house().sql(`select status, source from comments where id = $1`, [reply.id]);
      expect(row).toEqual({ status: 'withdrawn', source: '' });
      expect(await house().sql('select 1 from comment_versions where comment_id = $1', [reply.id])).toEqual([]);
      expect(await onThePage(house(), slug)).toEqual([]);
    }
    await beside.close();
  });
});

describe('approving and answering in one go', () => {
  it('lets the reply through with the answer below it, and takes both back together', async () => {
    const slug = await anArticle(house());
    const { id } = await aHeldReply(house(), slug, { comment: 'A question?' });
    const page = (await dana.get(`/moderation/comments/${id}`)).text;
    const form = formsOn(page).find(({ button }) => button === 'Approve and reply');
    const { headers } = await dana.submit(form?.action ?? '', { ...form?.fields, comment: 'An answer.' });
    expect(await onThePage(house(), slug)).toEqual(['A question?', 'An answer.']);

    const after = (await dana.get(headers.get('location') ?? '')).text;
    const undo = formsOn(after).find(({ action }) => action.endsWith('/undo'));
    expect((await dana.submit(undo?.action ?? '', undo?.fields ?? {})).status).toBe(303);
    expect(await onThePage(house(), slug)).toEqual([]);
    expect(await one(id)).toMatchObject({ status: 'held' });
  });

  it('does neither when one of them cannot be', async () => {
    const slug = await anArticle(house());
    const { id } = await aHeldReply(house(), slug);
    await house()
      .get(Decisions)
      .decide({ kind: 'system', id: null, name: 'operator' }, id, { decision: 'approve', version: 1 });
    expect((await dana.post(path(id, 'answers'), { comment: 'Late.', version: 1 })).status).toBe(409);
    expect((await dana.post(path(id, 'answers'), { comment: 'Twice.', version: 2 })).json()).toMatchObject({
      code: 'decision-changes-nothing',
    });
    expect(await onThePage(house(), slug)).toHaveLength(1);
    const other = await aHeldReply(house(), slug);
    expect((await dana.post(path(other.id, 'answers'), { comment: '', version: 1 })).json()).toMatchObject({
      errors: [{ field: 'comment' }],
    });
    expect(await one(other.id)).toMatchObject({ status: 'held', version: 1 });
  });

  it('is not taken back over what was done to the answer since', async () => {
    const slug = await anArticle(house());
    const { id } = await aHeldReply(house(), slug);
    const { act, reply } = (await dana.post(path(id, 'answers'), { comment: 'Yes.', version: 1 })).json();
    await edit(reply.id, 'Yes, indeed.', 1);
    expect((await dana.post(path(id, 'undo'), { act })).json()).toMatchObject({
      code: 'act-overtaken',
      came: [{ by: 'Dana', action: 'comment.edited-by-staff' }],
    });
    expect(await onThePage(house(), slug)).toHaveLength(2);
  });
});
