import { Tokens } from '../../src/account/tokens.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { aHeldReply, anArticle } from '../support/given.js';
import { houseForStories } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';
import { aMember, browserOf, queuePath, signIn, statusAtTheQueue } from './staff.js';

const house = houseForStories();
const people = '/staff/people';
const chosen = 'five tin lanterns in fog';
let olga: Visitor;
beforeAll(async () => {
  olga = await browserOf(house(), await aMember(house(), { name: 'Olga', role: 'admin' }));
});

let count = 0;
const anAddress = () => `somebody${++count}@lantern.example.org`;
const secretOn = ({ text }: Answer) => /class="secret">([^<]+)</.exec(text)?.[1] ?? '';
const pathOf = (page: Answer) => new URL(secretOn(page)).pathname;
const choose = (path: string) => new Visitor(house()).submit(path, { password: chosen, again: chosen });
const invite = (fields: Readonly<Record<string, string>>) =>
  olga.submit(people, { name: 'Kim', role: 'moderator', ...fields });
const idOf = async (name: string) =>
  (await house().sql<{ id: string }>('select id from staff_members where name = $1', [name]))[0]?.id ?? '';
const program = (token: string) => new Visitor(house(), { authorization: `Bearer ${token}` });

describe('An admin', () => {
  it('invites somebody by a link that is shown once, and limits them to an article', async () => {
    const [own, other] = [await anArticle(house()), await anArticle(house())];
    const { id } = await aHeldReply(house(), own);
    await aHeldReply(house(), other);
    const email = anAddress();

    const page = await invite({ email, name: 'Lena', articles: own });

    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await olga.get(people)).text).toMatch(/Lena.*moderator, limited, invited, not come yet, link good until/s);
    expect((await choose(pathOf(page))).status).toBe(303);
    const lena = await browserOf(house(), { email, password: chosen } as never);
    const { items } = (await lena.get(queuePath)).json();
    expect(items.map((item: { id: string }) => item.id)).toEqual([id]);
    expect((await olga.get(people)).text).not.toContain(secretOn(page));
  });

  it.each([
    ['an article that is none', { articles: 'no-such-article' }, 'leads to no article'],
    ['limits for an editor', { role: 'editor', tags: 'sea' }, 'Only a moderator can be limited'],
    ['no address', { email: 'nowhere' }, 'Email: '],
  ])('is told of %s, and keeps what was typed', async (_, fields, sentence) => {
    const page = await invite({ email: anAddress(), name: 'Typed Name', ...fields });

    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    expect(page.text).toContain('value="Typed Name"');
  });

  it('gives another role at once, takes it back, and not twice', async () => {
    const kim = await aMember(house(), { name: 'Mia' });
    const browser = await browserOf(house(), kim);
    const work = `${people}/${kim.id}/work`;
    const mayWrite = async () => (await browser.post('/api/v1/articles', {})).status !== 403;
    expect(await mayWrite()).toBe(false);

    const saved = await olga.submit(work, { role: 'editor', articles: '', tags: '' });

    expect([saved.status, await mayWrite()]).toEqual([303, true]);
    const page = await olga.get(saved.headers.get('location') ?? '');
    const undo = /name="undo" value="(\d+)"/.exec(page.text)?.[1] ?? '';
    expect((await olga.submit(work, { undo })).status).toBe(303);
    expect(await mayWrite()).toBe(false);
    const again = await olga.submit(work, { undo });
    expect([again.status, again.text.includes('changed again since')]).toEqual([409, true]);
  });

  it('signs somebody out, disables them and lets them back in', async () => {
    const kim = await aMember(house(), { name: 'Nora' });
    const path = `${people}/${kim.id}`;
    const first = await browserOf(house(), kim);
    expect((await olga.get(path)).text).toContain('A program');

    await olga.submit(`${path}/sign-out`, { sure: '1' });
    expect(await statusAtTheQueue(first)).toBe(401);
    const second = await browserOf(house(), kim);
    await olga.submit(`${path}/disable`, { sure: '1' });
    expect([await statusAtTheQueue(second), (await signIn(house(), kim)).status]).toEqual([401, 401]);

    const link = await olga.submit(`${path}/return`, { sure: '1' });

    expect((await choose(pathOf(link))).status).toBe(303);
    expect((await signIn(house(), { email: kim.email, password: chosen })).status).toBe(201);
    const actions = await house().sql('select action from audit_entries where subject_id = $1 order by id', [kim.id]);
    expect(actions.map(({ action }) => action)).toEqual(
      [
        'added',
        'signed-in',
        'sessions-ended',
        'signed-in',
        'disabled',
        'reinstated',
        'password-chosen',
        'signed-in',
      ].map((deed) => `staff.${deed}`),
    );
  });

  it('withdraws an invitation, and makes another link for one that was lost', async () => {
    const [first, second] = [
      await invite({ email: anAddress(), name: 'Ida' }),
      await invite({ email: anAddress(), name: 'Una' }),
    ];
    await olga.submit(`${people}/${await idOf('Ida')}/disable`, { sure: '1' });
    const newer = await olga.submit(`${people}/${await idOf('Una')}/reset`, { sure: '1' });

    expect([(await choose(pathOf(first))).status, (await choose(pathOf(second))).status]).toEqual([410, 410]);
    expect((await choose(pathOf(newer))).status).toBe(303);
  });

  it('cannot take the last admin away', async () => {
    const path = `${people}/${await idOf('Olga')}`;

    const page = await olga.submit(`${path}/work`, { role: 'editor', articles: '', tags: '' });

    expect([page.status, page.text.includes('the last admin')]).toEqual([409, true]);
    expect((await olga.submit(`${path}/disable`, { sure: '1' })).status).toBe(409);
  });
});

describe('A token', () => {
  const tokens = '/staff/tokens';
  const blank = { name: 'bot', staffId: '', role: 'editor', articles: '', tags: '', days: '' };

  it('is made on the page, shown once, listed and revoked', async () => {
    const page = await olga.submit(tokens, { ...blank, name: 'desk bot' });
    const token = secretOn(page);
    expect(await statusAtTheQueue(program(token))).toBe(200);
    const list = await olga.get(tokens);
    expect(list.text).toContain('desk bot');
    expect(list.text).not.toContain(token);

    const revoke = /desk bot.*?action="([^"]+\/revoke)"/s.exec(list.text)?.[1] ?? '';
    expect((await olga.submit(revoke, { sure: '1' })).status).toBe(303);

    expect(await statusAtTheQueue(program(token))).toBe(401);
  });

  it('that is narrowed to one ability has no other', async () => {
    const bot = program(secretOn(await olga.submit(tokens, { ...blank, 'read-the-log': 'yes' })));

    const statuses = [];
    for (const path of ['/api/v1/moderation/log', queuePath, '/api/v1/moderation/rules', '/api/v1/staff/members'])
      statuses.push((await bot.get(path)).status);

    expect(statuses).toEqual([200, 403, 403, 403]);
  });

  it('ends on its day', async () => {
    const bot = program(secretOn(await olga.submit(tokens, { ...blank, days: '30' })));
    expect(await statusAtTheQueue(bot)).toBe(200);

    const { token } = await house().get(Tokens).issue({ name: 'short', days: 1 }, operator);
    await house().sql(`update api_tokens set expires_at = expires_at - interval '31 days'`);

    expect([await statusAtTheQueue(bot), await statusAtTheQueue(program(token))]).toEqual([401, 401]);
    expect((await olga.get(tokens)).text).toContain('expired');
  });

  it.each([
    ['an ability beyond its role', { role: 'moderator', 'change-settings': 'yes' }, 'does not include change-settings'],
    ['a day that is none', { days: 'many' }, 'Days'],
    ['limits for an editor', { tags: 'sea' }, 'Only a moderator can be limited'],
  ])('is not made with %s', async (_, fields, sentence) => {
    const page = await olga.submit(tokens, { ...blank, ...fields });

    expect([page.status, page.text.includes(sentence)]).toEqual([422, true]);
  });
});
