import { type SubmittedReply } from '../../src/comment/comment.view.js';
import { BatchPurge } from '../../src/moderation/batches/batch-purge.js';
import { BatchSlice } from '../../src/moderation/batches/batch-slice.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { aConversation, onThePage, toldTheAuthor } from './desk.js';

const house = houseForStories();
const path = '/api/v1/moderation/batches';
let dana: Staff;
let otto: Staff;
let count = 0;

beforeAll(async () => {
  dana = await Staff.signedIn(house());
  otto = await Staff.signedIn(house(), { name: 'Otto' });
});

/** Replies that one search finds and no other story's. */
async function given(many: number) {
  const word = `word${++count}`;
  const slug = await anArticle(house());
  const replies: SubmittedReply[] = [];
  for (let n = 0; n < many; n++) replies.push(await aHeldReply(house(), slug, { comment: `${word} number ${n}.` }));
  return { word, slug, replies };
}

async function frozen(query: unknown, decision = 'spam', more: object = {}) {
  const answer = await dana.post(path, { query, decision, ...more });
  expect(answer.status).toBe(201);
  return answer.json();
}

async function act(id: string, what: 'start' | 'stop' | 'undo', who = dana) {
  const answer = await who.post(`${path}/${id}/${what}`, {});
  expect(answer.status).toBe(202);
  return answer.json();
}

const seen = async (id: string) => (await dana.get(`${path}/${id}`)).json();

async function carriedOut(id: string, what: 'start' | 'undo' = 'start') {
  await act(id, what);
  await house().drainOutbox();
  for (;;) {
    const batch = await seen(id);
    if (['done', 'undone'].includes(batch.state)) return batch;
    await house().get(BatchSlice).next();
  }
}

const standing = (replies: readonly SubmittedReply[]) =>
  Promise.all(
    replies.map(async ({ id }) => {
      const { status, version } = (await dana.get(`/api/v1/moderation/comments/${id}`)).json();
      return `${status} ${version}`;
    }),
  );

describe('a batch', () => {
  it('is frozen first, with its count and a sample, and changes nothing', async () => {
    const { word, slug, replies } = await given(2);
    const batch = await frozen(word);
    await aHeldReply(house(), slug, { comment: `${word}, too late.` });

    expect(batch).toMatchObject({ query: `status:held ${word}`, state: 'frozen', count: 2, statuses: { held: 2 } });
    expect(batch.sample.map(({ id }: any) => id).sort()).toEqual(replies.map(({ id }) => id).sort());
    expect((await seen(batch.id)).count).toBe(2);
    expect(await standing(replies)).toEqual(['held 1', 'held 1']);
    expect((await dana.get(path)).json().items[0]).toMatchObject({ id: batch.id, madeBy: 'Dana', count: 2 });
  });

  it('is carried out, and undone, each reply as by a decision of its own', async () => {
    const { word, replies } = await given(3);
    const { id } = await frozen({ status: 'held', q: word }, 'decline', {
      reason: 'All of them.',
      code: 'advertising',
    });
    const done = await carriedOut(id);

    expect(done).toMatchObject({ state: 'done', decided: 3, leftAlone: 0, actingName: 'Dana' });
    expect(await standing(replies)).toEqual(['declined 2', 'declined 2', 'declined 2']);
    const [reply] = replies;
    if (!reply) throw new Error('There are three.');
    expect((await toldTheAuthor(house(), reply)).text).toContain('All of them.');
    const entries = () =>
      house().sql<{ action: string; batch: string; actor: string }>(
        `select action, detail->>'batch' as batch, actor_name as actor from audit_entries
          where subject_id = $1 and actor_kind = 'staff' order by id`,
        [reply.id],
      );
    expect(await entries()).toEqual([{ action: 'comment.declined', batch: id, actor: 'Dana' }]);

    expect(await carriedOut(id, 'undo')).toMatchObject({ state: 'undone', putBack: 3, notPutBack: 0 });
    expect(await standing(replies)).toEqual(['held 3', 'held 3', 'held 3']);
    expect((await entries()).at(-1)).toEqual({ action: 'comment.act-undone', batch: id, actor: 'Dana' });
    expect((await dana.post(`${path}/${id}/start`, {})).json()).toMatchObject({
      code: 'batch-cannot',
      state: 'undone',
    });
  });

  it('leaves alone what somebody decided about meanwhile, or has in hand, in doing and in undoing', async () => {
    const { word, replies } = await given(4);
    const [decided, taken, later] = replies.map(({ id }) => id);
    const { id } = await frozen(word);
    await otto.decide(decided ?? '', 'approve', 1);
    await otto.post(`/api/v1/moderation/comments/${taken}/claim`, {});
    expect(await carriedOut(id)).toMatchObject({
      decided: 2,
      leftAlone: 2,
      leftBecause: { stale: 1, 'in-hand': 1 },
    });
    expect(await standing(replies)).toEqual(['published 2', 'held 1', 'spam 2', 'spam 2']);

    await otto.decide(later ?? '', 'approve', 2);
    expect(await carriedOut(id, 'undo')).toMatchObject({ putBack: 1, notPutBack: 1 });
    expect(await standing(replies)).toEqual(['published 2', 'held 1', 'published 3', 'held 3']);
  });

  it('takes whole threads away and brings them back, with their counts and what readers’ pages hear', async () => {
    const slug = await anArticle(house());
    const turns = await aConversation(house(), slug, 3);
    await house().drainOutbox();
    const before = await onThePage(house(), slug);
    const shown = async () => (await dana.get(`/api/v1/articles/${slug}`)).json().commentCount;
    const { id } = await frozen(`status:published article:${slug}`, 'trash');
    await act(id, 'start');
    while ((await house().get(BatchSlice).next()) > 0);
    expect([await onThePage(house(), slug), await shown()]).toEqual([[], 0]);
    expect(await told('removed', turns)).toBe(3);

    await carriedOut(id, 'undo');
    expect([await onThePage(house(), slug), await shown()]).toEqual([before, 3]);
  });

  it('stops in the middle, goes on there, and is undone as far as it came', async () => {
    const { word, replies } = await given(2);
    const { id } = await frozen(word);
    await act(id, 'start');
    await act(id, 'stop');
    expect(await house().get(BatchSlice).next()).toBe(0);
    expect((await seen(id)).state).toBe('stopped');

    expect(await carriedOut(id)).toMatchObject({ decided: 2 });
    expect(await carriedOut(id, 'undo')).toMatchObject({ putBack: 2 });
    expect(await standing(replies)).toEqual(['held 3', 'held 3']);
  });

  it.each([
    [{ query: 'nosuchwordanywhere', decision: 'spam' }, 'query', 'nothing-found'],
    [{ query: 'colour:red', decision: 'spam' }, 'query', 'unreadable-search'],
    [{ query: { status: 'all' }, decision: 'spam' }, 'query', expect.anything()],
    [{ query: '', decision: 'spam' }, 'query', 'required'],
    [{ query: 'status:held', decision: 'burn' }, 'decision', expect.anything()],
  ])('is not made of %j', async (body, field, code) => {
    const answer = await dana.post(path, body);
    expect([answer.status, answer.json().errors]).toEqual([422, [expect.objectContaining({ field, code })]]);
  });

  it('of somebody else is not there for whoever is limited, and nothing out of their reach is in theirs', async () => {
    const { word } = await given(1);
    const kim = await Staff.signedIn(house(), { name: 'Kim' });
    const { id } = await frozen(word);
    await house().sql(`update staff_members set limited_articles = '{}', limited_tags = '{none}' where name = 'Kim'`);
    expect((await kim.get(`${path}/${id}`)).status).toBe(404);
    expect((await kim.post(`${path}/${id}/start`, {})).status).toBe(404);
    expect((await kim.get(path)).json().items).toEqual([]);
    expect((await kim.post(path, { query: word, decision: 'spam' })).json().errors[0].code).toBe('nothing-found');
  });

  it('is forgotten after a day when it was never started, after 90 when it was, and not while it is at work', async () => {
    const states = { frozen: 1, done: 90, stopped: 90, running: Infinity };
    const { word } = await given(1);
    for (const [state, days] of Object.entries(states)) {
      const { id } = await frozen(word);
      const aged = (hours: number) =>
        house().sql(
          `update batches set state = $2, acting_kind = 'staff', worked_at = now() - $3 * interval '1 hour' where id = $1`,
          [id, state, hours],
        );
      const kept = async () => (await house().get(BatchPurge).pass(), (await dana.get(`${path}/${id}`)).status);
      await aged(Math.min(days, 900) * 24 - 1);
      expect([state, await kept()]).toEqual([state, 200]);
      await aged(Math.min(days, 900) * 24 + 1);
      expect([state, await kept()]).toEqual([state, days === Infinity ? 200 : 404]);
      await house().sql('delete from batches where id = $1', [id]);
    }
    expect(
      await house().sql(
        'select 1 from batch_comments c where not exists (select from batches b where b.id = c.batch_id)',
      ),
    ).toEqual([]);
  });

  it('tells everybody who hears of single decisions', async () => {
    const queues = await house().sql<{ name: string }>(`select name from pgboss.queue where name like 'moderation.%'`);
    const readers = (kind: string) =>
      queues.flatMap(({ name }) => (name.startsWith(`${kind}/`) ? [name.split('/')[1]] : []));
    expect(readers('moderation.decided').length).toBeGreaterThan(0);
    // Other programs are called once for all of a batch, not for each of its replies.
    const told = [...readers('moderation.decided-many'), ...readers('moderation.batch-finished')];
    expect(told.sort()).toEqual(readers('moderation.decided').sort());
  });
});

/** How many of these the outbox or the jobs know such a message of. */
async function told(event: string, replies: readonly SubmittedReply[]): Promise<number> {
  const [row] = await house().sql<{ count: number }>(
    `select count(distinct id)::int as count from (
       select ids->>'commentId' as id from outbox_messages where kind = $1
       union all select data->>'commentId' from pgboss.job where name = $1 || '/live') as known
      where id = any($2)`,
    [`comment.${event}`, replies.map(({ id }) => id)],
  );
  return row?.count ?? 0;
}

it('A batch waits for somebody else when whoever started it works here no more', async () => {
  const { word, replies } = await given(1);
  const lea = await Staff.signedIn(house(), { name: 'Lea' });
  const { id } = (await lea.post(path, { query: word, decision: 'spam' })).json();
  await house().sql(
    `with gone as (update staff_members set disabled_at = now() where name = 'Lea' returning id)
     update batches set state = 'running', acting_kind = 'staff', acting_id = gone.id, acting_name = 'Lea' from gone
      where batches.id = $1`,
    [id],
  );
  while ((await seen(id)).state === 'running') await house().get(BatchSlice).next();

  expect(await seen(id)).toMatchObject({ state: 'stopped', decided: 0 });
  expect(await standing(replies)).toEqual(['held 1']);
  await carriedOut(id);
  expect(await standing(replies)).toEqual(['spam 2']);
});

describe('the pages of batches, without script', () => {
  it('lead from a search to a frozen set, and from there to all of it and back', async () => {
    const { word, replies } = await given(2);
    expect((await dana.get(`/moderation?q=${word}`)).text).toContain('action="/moderation/batches"');
    const wanted = { status: 'held', q: word, decision: 'spam', code: '', reason: '' };
    const frozenSet = await dana.submit('/moderation/batches', wanted);
    const page = String(frozenSet.headers.get('location'));
    expect([
      frozenSet.status,
      (await dana.get(page)).text.match(/class="sample".*/s)?.[0].match(/<li>/g)?.length,
    ]).toEqual([303, 2]);
    expect(await standing(replies)).toEqual(['held 1', 'held 1']);

    expect((await dana.submit(`${page}/start`, { act: 'start' })).status).toBe(303);
    expect((await dana.get(`${page}?watch=on`)).headers.get('refresh')).toBe('3');
    await house().drainOutbox();
    while (/At work/.test((await dana.get(page)).text)) await house().get(BatchSlice).next();
    expect(await standing(replies)).toEqual(['spam 2', 'spam 2']);
    expect((await dana.get(page)).text).toContain('2 of 2');
    expect((await dana.submit(`${page}/start`, { act: 'start' })).status).toBe(409);
    expect((await dana.submit(`${page}/undo`, { act: 'undo' })).status).toBe(303);
    await house().drainOutbox();
    while (/Being undone/.test((await dana.get(page)).text)) await house().get(BatchSlice).next();
    expect(await standing(replies)).toEqual(['held 3', 'held 3']);
    expect((await dana.get('/moderation/batches')).text).toContain(`href="${page}"`);
  });

  it.each([
    [{ q: 'nothing-like-this' }, /finds no reply/],
    [{ q: 'colour:red' }, /colour/],
    [{ q: 'x', decision: 'burn' }, /id="batch-fault"/],
    [{ q: 'x', reason: 'r'.repeat(501) }, /500/],
  ])('give back what was typed when %j cannot be frozen', async (wrong, why) => {
    const typed = { status: 'held', decision: 'decline', code: '', reason: 'Please, calmly.', ...wrong };
    const { status, text } = await dana.submit('/moderation/batches', typed);

    expect(status).toBe(422);
    expect(text).toMatch(why);
    expect(text).toContain(`value="${typed.q}"`);
    expect(text).toContain(`value="${typed.reason}"`);
  });
});
