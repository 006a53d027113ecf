import { ArticleService } from '../../src/article/article.service.js';
import { Learner } from '../../src/comment/learner.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { anArticle, aReply } from '../support/given.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { setRule } from './rules.js';
import { says, signatureOf, StubChecker } from './stub-checker.js';

const secret = 'a-secret-between-us';
const house = houseForStories({ env: { CHECKER_SECRET: secret, ALLOW_PRIVATE_CHECKER: '1' } });
const state = '/api/v1/moderation/rules/checker';
let stub: StubChecker;
let editor: Staff;
let slug: string;

const set = (key: string, value: unknown) => house().get(Settings).set(`checker.${key}`, JSON.stringify(value));
const rule = (setting: object, mode: 'on' | 'watched' | 'off' = 'on') =>
  setRule(house(), 'outside-checker', { mode, setting: { spam: 'hold', whenDown: 'hold', ...setting } });

beforeAll(async () => {
  stub = await StubChecker.open();
  editor = await Staff.signedIn(house(), { name: 'Edda', role: 'editor' });
  slug = await anArticle(house());
  await house().get(ArticleService).change(slug, { replyPolicy: 'open' }, operator);
  await set('address', stub.url);
});
afterAll(() => stub.close());
/** Whole, well-mannered and asked about nobody yet. */
beforeEach(async () => {
  for (const key of ['protocol', 'deadlineMs', 'seesNetwork', 'seesEmail', 'hearsDecisions'])
    await house().get(Settings).reset(`checker.${key}`, operator);
  stub.manner = says({ verdict: 'publish' });
  await editor.post(`${state}/trials`, {});
  stub.heard.length = 0;
  await rule({});
});

const send = (fields: object = {}) =>
  new Visitor(house()).post(`/api/v1/articles/${slug}/comments`, { ...aReply(), ...fields });
async function verdictOf(id: string) {
  const [row] = await house().sql<{ verdict: any }>('select verdict from comments where id = $1', [id]);
  return row?.verdict;
}
const told = () => JSON.parse(stub.heard.at(-1)?.body ?? '{}');

describe('a checker outside', () => {
  it('is asked about a reply by a signed call, and told no address of its sender', async () => {
    const answer = await send({ name: 'Ada', comment: 'What I think.', email: 'ada@secret.example' });
    expect(answer.json().status).toBe('published');
    const [heard] = stub.heard;
    expect(heard?.headers['riposte-signature']).toBe(signatureOf(heard!, secret));
    expect(told()).toMatchObject({
      version: 1,
      kind: 'check',
      reply: { name: 'Ada', website: null, text: 'What I think.', edited: false },
      sender: {},
    });
    expect(JSON.stringify(heard)).not.toMatch(/secret\.example|127\.0\.0\.1:?\d*"?,"network/);
    expect(heard?.body).not.toContain(secret);
  });

  it('is told addresses where the publisher says so, and what it says of them does not come back', async () => {
    await set('seesEmail', true);
    await set('seesNetwork', true);
    stub.manner = (answer) =>
      says({ verdict: 'hold', reason: `I know ada@secret.example at ${told().sender.network}` })(
        answer,
        stub.heard[0]!,
      );
    const { id } = (await send({ email: 'ada@secret.example' })).json();
    expect(told().sender).toEqual({ email: 'ada@secret.example', network: '127.0.0.1' });
    expect((await verdictOf(id)).reasons[0].detail).toBe('The outside checker wants a person to look: “I know … at …”');
  });

  it.each([
    [{ verdict: 'spam', reason: 'Looks\u202e bad.\n' }, {}, 'held', 'The outside checker calls it spam: “Looks bad.”'],
    [{ verdict: 'spam' }, { spam: 'spam' }, 'spam', 'The outside checker calls it spam.'],
    [{ verdict: 'hold' }, {}, 'held', 'The outside checker wants a person to look.'],
  ])('%j is kept with its reasons, which the author does not see', async (said, setting, status, detail) => {
    await rule(setting);
    stub.manner = says(said);
    const answer = await send();
    const { id, statusUrl } = answer.json();
    const verdict = await verdictOf(id);
    expect([verdict.status, verdict.reasons]).toMatchObject([status, [{ rule: 'outside-checker', detail }]]);
    expect(verdict.facts.checker.says).toBe(said.verdict);
    expect((await new Visitor(house()).get(new URL(statusUrl).pathname)).text).not.toContain('outside checker');
  });

  it('is not asked while its rule is off, and only watched while it is watched', async () => {
    stub.manner = says({ verdict: 'spam' });
    await rule({}, 'off');
    expect((await send()).json().status).toBe('published');
    expect(stub.heard).toEqual([]);
    await rule({}, 'watched');
    const { id, status } = (await send()).json();
    expect([status, (await verdictOf(id)).reasons[0].outcome]).toEqual(['published', 'would-hold']);
  });

  it('is asked once: rehearsals use what it said', async () => {
    stub.manner = says({ verdict: 'spam' });
    await send();
    const { rules } = (await editor.get('/api/v1/moderation/rules')).json();
    const changed = rules.map((each: any) =>
      each.rule === 'outside-checker' ? { ...each, setting: { spam: 'spam' } } : each,
    );
    const rehearsal = await editor.post('/api/v1/moderation/rules/rehearsals', { rules: changed, last: 1 });
    expect(rehearsal.json().moves).toMatchObject([{ from: 'held', to: 'spam', count: 1 }]);
    expect(stub.heard).toHaveLength(1);
  });
});

describe('a checker that', () => {
  const bad: [string, StubChecker['manner'], RegExp][] = [
    ['is slow', () => undefined, /too slow/],
    ['drips', (answer) => void answer.writeHead(200).write('{'), /too slow/],
    ['breaks off', (answer) => void answer.destroy(), /could not be reached/],
    ['talks nonsense', says('<html>'), /makes no sense/],
    ['says what nobody asked for', says({ verdict: 'delete' }), /makes no sense/],
    ['fails', says({ verdict: 'publish' }, 500), /answered 500/],
    ['leads elsewhere', (answer) => void answer.writeHead(302, { location: stub.url }).end(), /answered 302/],
    ['never stops talking', (answer) => void answer.writeHead(200).end('x'.repeat(100_000)), /too large/],
  ];
  it.each(bad)('%s holds the reply, and nothing is lost', async (_, manner, why) => {
    await set('deadlineMs', 150);
    stub.manner = manner;
    const answer = await send();
    expect([answer.status, answer.json().status]).toEqual([201, 'held']);
    expect((await verdictOf(answer.json().id)).reasons[0].detail).toMatch(why);
    expect(stub.heard).toHaveLength(1);
  });

  it('is down lets replies through where the publisher wants that, with a note', async () => {
    await rule({ whenDown: 'open' });
    stub.manner = says('', 500);
    const { id, status } = (await send()).json();
    expect([status, (await verdictOf(id)).reasons[0].outcome]).toEqual(['published', 'note']);
  });

  it('is down closes the door where the publisher wants that: nothing is taken, and the text comes back', async () => {
    await rule({ whenDown: 'closed' });
    stub.manner = says('', 500);
    const before = await house().sql('select count(*) from comments');
    const answer = await send();
    expect([answer.status, answer.json().title, answer.headers.get('retry-after')]).toEqual([
      503,
      expect.any(String),
      '30',
    ]);
    const page = await new Visitor(house()).submit(
      `/articles/${slug}/comments`,
      aReply({ comment: 'My long thought.' }),
    );
    expect([page.status, page.text]).toEqual([503, expect.stringContaining('My long thought.')]);
    expect(await house().sql('select count(*) from comments')).toEqual(before);
  });

  it('failed three times rests, so that it slows nobody, and is back when it works again', async () => {
    stub.manner = says('', 500);
    for (let n = 0; n < 3; n++) await send();
    const { id } = (await send()).json();
    expect(stub.heard).toHaveLength(3);
    expect((await verdictOf(id)).reasons[0].detail).toMatch(/rests/);
    expect((await editor.get(state)).json()).toMatchObject({ rests: true, mode: 'on' });

    stub.manner = says({ verdict: 'publish' });
    expect((await editor.post(`${state}/trials`, {})).json()).toEqual({ works: true, fault: null });
    expect((await send()).json().status).toBe('published');
  });
});

describe('Akismet', () => {
  beforeEach(() => set('protocol', 'akismet'));
  const fields = () => Object.fromEntries(new URLSearchParams(stub.heard.at(-1)?.body));

  it('is asked in its own words', async () => {
    stub.manner = says('true');
    const { id } = (await send({ name: 'Ada', comment: 'Thoughts', website: 'https://ada.example/' })).json();
    expect(stub.heard[0]?.path).toBe('/comment-check');
    expect(fields()).toMatchObject({
      api_key: secret,
      comment_author: 'Ada',
      comment_content: 'Thoughts',
      comment_author_url: 'https://ada.example/',
    });
    expect(Object.keys(fields())).not.toEqual(expect.arrayContaining(['user_ip']));
    expect((await verdictOf(id)).facts.checker.says).toBe('spam');
  });

  it('is tried with its key, and what it says of that never shows it', async () => {
    stub.manner = says('invalid', 200, { 'x-akismet-debug-help': `No such key: ${secret}` });
    const answer = await editor.submit('/moderation/rules/checker/trials', { ask: '1' });
    expect(stub.heard[0]?.path).toBe('/verify-key');
    expect(answer.text).toContain('No such key: …');
    for (const page of [state, '/moderation/rules/checker', '/api/v1/moderation/rules'])
      expect((await editor.get(page)).text).not.toContain(secret);
    expect(house().log.join('\n')).not.toContain(secret);
  });

  it.each([
    ['false', 'spam', '/submit-spam'],
    ['true', 'approve', '/submit-ham'],
  ])('that said %s hears of a moderator who decides %s', async (said, decision, path) => {
    await set('hearsDecisions', true);
    stub.manner = says(said);
    const { id } = (await send()).json();
    expect((await editor.decide(id, decision, 1)).status).toBe(201);
    const noted = () => house().sql<{ n: number }>('select count(*)::int as n from classifier_notes');
    while ((await noted())[0]?.n !== 0) await house().get(Learner).pass();
    // The house learns by itself too, and tells when it has.
    while (stub.heard.length < 2) await house().drainOutbox();
    expect(stub.heard.map((heard) => heard.path)).toEqual(['/comment-check', path]);
  });
});

describe('a checker in a network of our own', () => {
  it.each(['http', 'https'])('is never connected to by %s unless the operator allows it', async (scheme) => {
    const strict = await TestHouse.open({ env: { CHECKER_SECRET: secret } });
    const port = new URL(stub.url).port;
    const admin = await Staff.signedIn(strict, { name: 'Ann', role: 'admin' });
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '[::ffff:127.0.0.1]']) {
      await strict.get(Settings).set('checker.address', `${scheme}://${host}:${port}/`);
      expect((await admin.post(`${state}/trials`, {})).json().fault).toMatch(/not on the public Internet/);
    }
    expect(stub.heard).toEqual([]);
    await strict.close();
  });
});
