import { StaffService } from '../../src/account/staff.service.js';
import { setUpPath } from '../../src/account/staff.view.js';
import { operator } from '../../src/platform/audit/actor.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { Visitor } from '../support/visitor.js';
import { aMember, cookieOf, signIn } from './staff.js';

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
const visitor = () => new Visitor(house());
const chosen = 'five tin lanterns in fog';
let count = 0;

/** The path of a new member's link, and where it was sent. */
async function anInvitation(): Promise<{ path: string; email: string }> {
  const email = `new${++count}@lantern.example.org`;
  const newcomer = { email: PrivateEmail.of(email), name: 'Ünal <b>', role: 'moderator', passwordHash: null } as const;
  const { link } = await house().get(StaffService).add(newcomer, operator);
  return { path: setUpPath(link?.token ?? ''), email };
}

const choose = (path: string, password = chosen, again = password) => visitor().submit(path, { password, again });

describe('The sign-in page', () => {
  it('leads to the queue with the right password', async () => {
    const kim = await aMember(house());

    const answer = await visitor().submit('/staff/sign-in', { email: kim.email, password: kim.password });

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moderation']);
    expect((await new Visitor(house(), { cookie: cookieOf(answer) }).get('/moderation')).status).toBe(200);
  });

  it('is where somebody lands who is not signed in', async () => {
    const answer = await visitor().get('/moderation');

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/sign-in']);
    expect((await visitor().get('/staff/sign-in')).headers.get('cache-control')).toBe('no-store');
  });

  it('comes again after a wrong password, with the address kept, and says nothing of which was wrong', async () => {
    const kim = await aMember(house());
    const tryWith = async (email: string) =>
      (await visitor().submit('/staff/sign-in', { email, password: 'wrong' })).text;

    const [known, unknown] = [await tryWith(kim.email), await tryWith('nobody@lantern.example.org')];

    expect(known).toContain(`value="${kim.email}"`);
    expect(known.replace(kim.email, '')).toBe(unknown.replace('nobody@lantern.example.org', ''));
  });

  it('gives back what was typed as text, never as markup', async () => {
    const page = await visitor().submit('/staff/sign-in', { email: '"><script>alert(1)</script>', password: 'x' });

    expect(page.status).toBe(422);
    expect(page.text).not.toContain('<script>alert');
  });

  it('signs nobody in for another site', async () => {
    const kim = await aMember(house());
    const fields = { email: kim.email, password: kim.password };

    const answer = await visitor().submit('/staff/sign-in', fields, { 'sec-fetch-site': 'cross-site' });

    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it('lets out by a form, not by a link', async () => {
    const browser = new Visitor(house(), { cookie: cookieOf(await signIn(house(), await aMember(house()))) });
    expect((await browser.get('/staff/sign-out')).status).toBe(405);

    const answer = await browser.submit('/staff/sign-out', {});

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect((await browser.get('/moderation')).status).toBe(303);
  });
});

describe('A set-up link', () => {
  it('lets its member choose a password, once, and sign in with it', async () => {
    const { path, email } = await anInvitation();
    expect((await visitor().get(path)).text).toContain('Ünal &lt;b');

    const answer = await choose(path);

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff/sign-in']);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await signIn(house(), { email, password: chosen })).status).toBe(201);
    expect((await visitor().get(path)).status).toBe(410);
    expect((await choose(path, 'six tin lanterns in fog')).status).toBe(410);
    expect((await signIn(house(), { email, password: 'six tin lanterns in fog' })).status).toBe(401);
  });

  it('works for one of two who use it at the same moment', async () => {
    const { path } = await anInvitation();

    const answers = await Promise.all([choose(path), choose(path, 'six tin lanterns in fog')]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
  });

  it.each([
    ['password', 'at least 8', 'short', 'short'],
    ['Password123', 'tried first', 'Password123', 'Password123'],
    ['their own name', 'own name', 'ünal ünal 1', 'ünal ünal 1'],
    ['two that differ', 'twice', chosen, 'five tin lanterns in frog'],
  ])('does not take %s, says why, and can be used again', async (_, why, password, again) => {
    const { path } = await anInvitation();

    const page = await choose(path, password, again);

    expect(page.status).toBe(422);
    expect(page.text).toContain(why);
    expect(page.text).not.toContain(password);
    expect((await choose(path)).status).toBe(303);
  });

  it('ends after 72 hours', async () => {
    const { path } = await anInvitation();
    house().turnClock({ hours: 71 });
    expect((await visitor().get(path)).status).toBe(200);

    house().turnClock({ hours: 1 });

    expect((await visitor().get(path)).status).toBe(410);
    expect((await choose(path)).status).toBe(410);
  });

  it('ends when a newer one is made, or its member is disabled', async () => {
    const [first, second] = [await anInvitation(), await anInvitation()];
    const newer = await house().get(StaffService).reset(PrivateEmail.of(first.email), operator);
    await house().get(StaffService).disable(PrivateEmail.of(second.email), operator);

    expect((await visitor().get(first.path)).status).toBe(410);
    expect((await visitor().get(second.path)).status).toBe(410);
    expect((await visitor().get(setUpPath(newer.token))).status).toBe(200);
  });

  it('is kept out of caches, referrers, the log and the database', async () => {
    const { path } = await anInvitation();
    const page = await visitor().get(path);
    const rows = await house().sql('select row_to_json(l)::text as row from staff_setup_links l');

    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    const token = path.slice(path.lastIndexOf('/') + 1);
    expect(house().log.join('') + JSON.stringify(rows)).not.toContain(token);
  });
});

it('On https the cookie is bound to the host', async () => {
  const secure = await TestHouse.open({ env: { PUBLIC_ORIGIN: 'https://news.example' } });
  try {
    const answer = await signIn(secure, await aMember(secure));
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-riposte=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
  } finally {
    await secure.close();
  }
});
