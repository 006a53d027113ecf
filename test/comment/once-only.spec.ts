import { aReply, anArticle } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { type Answer, Visitor } from '../support/visitor.js';

const house = houseForStories();
const rows = async (comment: string) =>
  (await house().sql('select id from comments where source = $1', [comment])).length;
const post = (slug: string, fields: Record<string, string>, key?: string, at: TestHouse = house()) =>
  new Visitor(at).post(
    `/api/v1/articles/${slug}/comments`,
    fields,
    key === undefined ? {} : { 'idempotency-key': key },
  );

describe('a reply that is sent again', () => {
  it('under one key makes one comment and gets one answer, a hundred times at once', async () => {
    const slug = await anArticle(house());
    const reply = aReply({ comment: 'Only once.' });
    const answers = await Promise.all(Array.from({ length: 100 }, () => patiently(() => post(slug, reply, 'one-key'))));

    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await rows('Only once.')).toBe(1);
  });

  it('is one comment to two instances as well', async () => {
    const beside = await TestHouse.open({ beside: house() });
    const slug = await anArticle(house());
    const reply = aReply({ comment: 'Once in two houses.' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        patiently(() => post(slug, reply, 'two-houses', index % 2 ? beside : house())),
      ),
    );
    await beside.close();

    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    expect(await rows('Once in two houses.')).toBe(1);
  });

  it('still gets its answer after a restart', async () => {
    const slug = await anArticle(house());
    const reply = aReply({ comment: 'Before and after.' });
    const before = await post(slug, reply, 'restart');
    await house().stop();
    await house().start();

    const after = await post(slug, reply, '"restart"');
    expect(after.json().id).toBe(before.json().id);
    expect(await rows('Before and after.')).toBe(1);
  });

  it('without a key is a double click for a minute, and a new reply after it', async () => {
    const slug = await anArticle(house());
    const reply = aReply({ comment: 'Clicked twice.' });
    const [first, second] = [await post(slug, reply), await post(slug, reply)];
    expect(second?.json()).toEqual(first?.json());

    house().turnClock({ seconds: 61 });
    expect((await post(slug, reply)).json().id).not.toBe(first?.json().id);
    expect(await rows('Clicked twice.')).toBe(2);
  });

  it('with a mended address within the minute is the same reply, under the address that came last', async () => {
    const slug = await anArticle(house());
    const reply = aReply({ comment: 'Mistyped at first.', email: 'ada@exmaple.test' });
    const first = await post(slug, reply);
    const second = await post(slug, { ...reply, email: 'ada@right.example' });
    const [moderated] = (await (await Staff.signedIn(house())).get('/api/v1/moderation/comments?limit=100'))
      .json()
      .items.filter((item: { source: string }) => item.source === 'Mistyped at first.');

    expect(second.json()).toEqual(first.json());
    expect(moderated.email).toBe('a…@r….example');
  });

  it('by another person in the same words is another reply', async () => {
    const slug = await anArticle(house());
    const [ada, bo] = [aReply({ comment: 'Well said.', name: 'Ada' }), aReply({ comment: 'Well said.', name: 'Bo' })];
    expect((await post(slug, ada)).json().id).not.toBe((await post(slug, bo)).json().id);
  });

  it('after it was withdrawn is a new one', async () => {
    const slug = await anArticle(house());
    const reply = aReply({ comment: 'Taken back too soon.' });
    const { statusUrl } = (await post(slug, reply)).json();
    await new Visitor(house()).submit(`${new URL(statusUrl).pathname}/withdraw`, {});

    const { statusUrl: again } = (await post(slug, reply)).json();
    expect(again).not.toBe(statusUrl);
    expect((await new Visitor(house()).get(new URL(again).pathname)).text).toContain('Taken back too soon.');
  });

  it('with other words under the same key is refused', async () => {
    const slug = await anArticle(house());
    await post(slug, aReply(), 'used');
    const answer = await post(slug, aReply(), 'used');

    expect(answer.status).toBe(422);
    expect(answer.json().code).toBe('idempotency-key-reused');
  });

  it.each([
    ['an empty key', ''],
    ['a key of 256 characters', 'k'.repeat(256)],
    ['a key with a space', 'two words'],
  ])('with %s is refused, and says which header', async (_, key) => {
    const answer = await post(await anArticle(house()), aReply(), key);
    expect(answer.status).toBe(422);
    expect(answer.json().errors[0].field).toBe('Idempotency-Key');
  });

  it('leaves nothing behind when it fails midway', async () => {
    const slug = await anArticle(house());
    await house().sql('alter table outbox_messages rename to outbox_away');
    const answer = await post(slug, aReply({ comment: 'Not half.' }), 'midway');
    await house().sql('alter table outbox_away rename to outbox_messages');

    expect(answer.status).toBe(500);
    expect(await rows('Not half.')).toBe(0);
    expect((await post(slug, aReply({ comment: 'Not half.' }), 'midway')).status).toBe(201);
  });
});

describe('the guard itself', () => {
  it('is the unique key: without it two instances would make two', async () => {
    const own = await TestHouse.open();
    const beside = await TestHouse.open({ beside: own });
    const slug = await anArticle(own);
    await own.sql('alter table idempotency_keys drop constraint idempotency_keys_pkey');
    await own.sql('create rule blind as on insert to idempotency_keys do instead nothing');
    const reply = aReply({ comment: 'Doubled.' });
    await Promise.allSettled([post(slug, reply, 'planted', own), post(slug, reply, 'planted', beside)]);
    const made = await own.sql(`select id from comments where source = 'Doubled.'`);
    await beside.close();
    await own.close();

    expect(made).not.toHaveLength(1);
  });
});

/** A surplus may be told to come back, and must be as good when it does. */
async function patiently(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await send();
    if (answer.status !== 503) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
