import { Clock } from '../../src/platform/clock.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { codeOf, PasskeyDevice } from '../support/authenticator.js';
import { houseForStories } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';
import { aMember, browserOf, cookieOf, type Member, signIn, statusAtTheQueue } from './staff.js';

/** All of it by forms, without a script; only a passkey needs one, which puts its answer into a form. */
const origin = 'https://news.example';
const house = houseForStories({ env: { PUBLIC_ORIGIN: origin, TRUSTED_PROXIES: '127.0.0.1' } });
const security = '/staff/security';

/** An address that no other story comes from. */
let last = 0;
const submit = (who: Visitor, path: string, fields: Readonly<Record<string, string>>) =>
  who.submit(path, fields, { 'x-forwarded-for': `203.0.113.${++last}` });
const stranger = () => new Visitor(house());
const codeNow = (secret: string) => codeOf(secret, house().get(Clock).now());
const hidden = (page: Answer, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
const optionsOf = (page: Answer) =>
  JSON.parse((/data-passkey="([^"]*)"/.exec(page.text)?.[1] ?? '').replaceAll('&quot;', '"'));
const codesOn = (page: Answer) => [...page.text.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code]) => code ?? '');

async function setUp(browser: Visitor, { password }: Member) {
  const step = await submit(browser, `${security}/authenticator`, { password });
  const secret = (/class="secret">([^<]+)</.exec(step.text)?.[1] ?? '').replaceAll(' ', '');
  house().turnClock({ seconds: 30 });
  return { secret, done: await submit(browser, `${security}/authenticator/confirmation`, { code: codeNow(secret) }) };
}

describe('The page on which somebody keeps their account', () => {
  it('sets up an authenticator app, shows recovery codes once, and the door asks for a code from then on', async () => {
    const kim = await aMember(house());
    const browser = await browserOf(house(), kim);

    const { secret, done } = await setUp(browser, kim);

    const codes = codesOn(done);
    expect([done.status, codes.length, done.headers.get('cache-control')]).toEqual([200, 10, 'no-store']);
    expect((await browser.get(security)).text).toContain('10 are left.');
    const first = await submit(stranger(), '/staff/sign-in', { email: kim.email, password: kim.password });
    expect([first.status, first.headers.get('set-cookie')]).toEqual([200, null]);
    const ticket = hidden(first, 'ticket');
    const wrong = await submit(stranger(), '/staff/sign-in/code', { ticket, code: '000000' });
    expect([wrong.status, hidden(wrong, 'ticket')]).toEqual([401, ticket]);
    house().turnClock({ seconds: 30 });
    const entered = await submit(stranger(), '/staff/sign-in/code', { ticket, code: codeNow(secret) });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/moderation']);
    const recovered = await submit(stranger(), '/staff/sign-in/code', { ticket, code: codes[0] ?? '' });
    expect(recovered.status).toBe(303);
  });

  it('shows the offer again after a wrong code, and begins anew when that took too long', async () => {
    const kim = await aMember(house());
    const browser = await browserOf(house(), kim);
    const confirm = (code: string) => submit(browser, `${security}/authenticator/confirmation`, { code });
    const step = await submit(browser, `${security}/authenticator`, { password: kim.password });

    const wrong = await confirm('000000');

    const secretOn = ({ text }: Answer) => /class="secret">([^<]+)</.exec(text)?.[1];
    expect([wrong.status, secretOn(wrong)]).toEqual([422, secretOn(step)]);
    house().turnClock({ seconds: 16 * 60 });
    expect((await confirm('000000')).text).toContain('took too long');
  });

  it('takes no change without the right password, says so at its field, and counts the tries', async () => {
    const kim = await aMember(house());
    const browser = await browserOf(house(), kim);

    const page = await submit(browser, `${security}/authenticator`, { password: 'ten warm ferns at dusk' });

    expect(page.status).toBe(422);
    expect(page.text).toMatch(/<details class="whole-address" open>.*that is not your password/s);
    const from = { 'x-forwarded-for': '203.0.113.250' };
    const tries: number[] = [];
    for (let count = 0; count < 6; count++)
      tries.push((await browser.submit(`${security}/recovery-codes`, { password: 'wrong' }, from)).status);
    expect(tries).toEqual([422, 422, 422, 422, 422, 429]);
  });

  it('adds a passkey, signs in with it at the door, and removes it', async () => {
    const kim = await aMember(house());
    const browser = await browserOf(house(), kim);
    const device = new PasskeyDevice(origin);
    const step = await submit(browser, `${security}/passkeys/new`, { password: kim.password });
    const made = { ticket: hidden(step, 'ticket'), credential: JSON.stringify(device.create(optionsOf(step))) };

    const added = await submit(browser, `${security}/passkeys`, { ...made, name: 'Kim’s <b>key</b>' });

    expect([added.status, codesOn(added).length]).toEqual([200, 10]);
    const door = await stranger().get('/staff/sign-in');
    const answer = { ticket: hidden(door, 'ticket'), credential: JSON.stringify(device.get(optionsOf(door))) };
    const entered = await submit(stranger(), '/staff/sign-in/passkey', answer);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/moderation']);
    expect((await submit(stranger(), '/staff/sign-in/passkey', answer)).status).toBe(401);
    const page = await browser.get(security);
    expect(page.text).toContain('Kim’s &lt;b>key&lt;/b>');
    const removal = /action="([^"]+\/removal)"/.exec(page.text)?.[1] ?? '';
    expect((await submit(browser, removal, { password: kim.password })).status).toBe(303);
    expect((await signIn(house(), kim)).status).toBe(201);
  });

  it('names the browsers in which one is signed in, without an address, and ends them', async () => {
    const kim = await aMember(house());
    const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' };
    const [here, there] = [await browserOf(house(), kim), await browserOf(house(), kim)];
    const fields = { email: kim.email, password: kim.password };
    const laptop = await stranger().submit('/staff/sign-in', fields, headers);
    const page = await here.get(security);

    expect(page.text).toContain('Firefox on Windows');
    expect(page.text).not.toMatch(/127\.0\.0\.1|Mozilla/);
    const ending = /Firefox on Windows.*?action="([^"]+\/end)"/s.exec(page.text)?.[1] ?? '';
    expect((await here.submit(ending, { end: '1' })).status).toBe(303);
    expect(await statusAtTheQueue(new Visitor(house(), { cookie: cookieOf(laptop) }))).toBe(401);
    expect(await statusAtTheQueue(there)).toBe(200);

    await here.submit(`${security}/sessions/others/end`, { end: '1' });

    expect([await statusAtTheQueue(here), await statusAtTheQueue(there)]).toEqual([200, 401]);
  });

  it('ends nobody else’s session', async () => {
    const [kim, lee] = [await aMember(house()), await aMember(house())];
    const [hers, his] = [await browserOf(house(), kim), await browserOf(house(), lee)];
    const { items } = (await his.get('/api/v1/staff/sessions')).json();

    expect((await hers.submit(`${security}/sessions/${items[0].id}/end`, { end: '1' })).status).toBe(404);
    expect((await hers.json('DELETE', `/api/v1/staff/sessions/${items[0].id}`)).status).toBe(404);
    expect(await statusAtTheQueue(his)).toBe(200);
  });

  it('is where whoever must set up a second factor lands', async () => {
    await house().get(Settings).set('staff.secondFactor', 'all');
    try {
      const kim = await aMember(house());
      const browser = await browserOf(house(), kim);

      const page = await browser.get('/moderation');

      expect([page.status, page.headers.get('location')]).toEqual([303, security]);
      expect((await browser.get(security)).text).toContain('Set one up here; then everything else opens.');
      await setUp(browser, kim);
      expect((await browser.get('/moderation')).status).toBe(200);
    } finally {
      await house().get(Settings).set('staff.secondFactor', 'optional');
    }
  });
});
