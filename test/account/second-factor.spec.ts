import { StaffService } from '../../src/account/staff.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { Clock } from '../../src/platform/clock.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { Settings } from '../../src/platform/settings/settings.js';
import { codeOf, PasskeyDevice } from '../support/authenticator.js';
import { houseForStories } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';
import { aMember, browserOf, cookieOf, type Member, sessionPath, signIn, statusAtTheQueue } from './staff.js';

const origin = 'https://news.example';
const house = houseForStories({ env: { PUBLIC_ORIGIN: origin, TRUSTED_PROXIES: '127.0.0.1' } });
const factor = '/api/v1/staff/second-factor';

/** An address that no other story comes from. */
let last = 0;
const elsewhere = () => ({ 'x-forwarded-for': `198.51.100.${++last}` });

const enter = (fields: object, headers = elsewhere()): Promise<Answer> =>
  new Visitor(house()).post(sessionPath, fields, headers);
const withCode = ({ email, password }: Member, code: string) => enter({ email, password, code });
const codeNow = (secret: string) => codeOf(secret, house().get(Clock).now());
const nextCode = (secret: string) => {
  house().turnClock({ seconds: 30 });
  return codeNow(secret);
};

/** A member with an authenticator app; each code is used once, so time goes on. */
async function secured(role: Member['role'] = 'moderator') {
  const member = await aMember(house(), { role });
  const browser = await browserOf(house(), member);
  const { secret } = (await browser.post(`${factor}/authenticator`, { password: member.password })).json();
  const confirmed = await browser.post(`${factor}/authenticator/confirmation`, { code: nextCode(secret) });
  return { member, browser, secret, codes: confirmed.json().recoveryCodes as string[] };
}

const require = (word: string) => house().get(Settings).set('staff.secondFactor', word);
afterEach(() => require('optional'));

describe('An authenticator app', () => {
  it('is asked for after the right password only, and opens with its code', async () => {
    const { member, secret } = await secured();

    const wrong = await enter({ email: member.email, password: 'ten warm ferns at dusk' });
    const right = await enter({ email: member.email, password: member.password });

    expect([wrong.json().code, right.json().code]).toEqual(['sign-in-refused', 'second-factor-needed']);
    expect(right.headers.get('set-cookie')).toBeNull();
    expect((await withCode(member, nextCode(secret))).status).toBe(201);
  });

  it('opens once with each code, and neither with an old one nor with another’s', async () => {
    const [{ member, secret }, other] = [await secured(), await secured()];
    const code = nextCode(secret);
    expect((await withCode(member, code)).status).toBe(201);

    const refused = [await withCode(member, code), await withCode(member, nextCode(other.secret))];
    house().turnClock({ seconds: 90 });
    const early = codeNow(secret);
    house().turnClock({ seconds: 61 });
    refused.push(await withCode(member, early));

    expect(refused.map((answer) => [answer.status, answer.json().code])).toEqual(
      Array(3).fill([401, 'second-factor-refused']),
    );
  });

  it('opens for one of two who bring the same code at the same moment', async () => {
    const { member, secret } = await secured();
    const code = nextCode(secret);

    const answers = await Promise.all([withCode(member, code), withCode(member, code)]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401]);
  });

  it('cannot be guessed by somebody with the password, and a recovery code opens all the same', async () => {
    const { member, secret, codes } = await secured();
    const tries: number[] = [];
    for (let count = 0; count < 11; count++) tries.push((await withCode(member, '000000')).status);

    expect(tries).toEqual([...Array(10).fill(401), 429]);
    expect((await withCode(member, nextCode(secret))).json().code).toBe('too-many-codes');
    expect((await withCode(member, codes[0] ?? '')).status).toBe(201);
  });

  it('is neither turned on nor off without the password', async () => {
    const { browser, member, secret } = await secured();

    const wrong = await browser.post(`${factor}/authenticator/removal`, { password: 'wrong' }, elsewhere());
    expect([wrong.status, wrong.json().errors[0].field]).toEqual([422, 'password']);
    expect((await browser.post(`${factor}/authenticator`, {})).status).toBe(422);
    expect((await withCode(member, nextCode(secret))).status).toBe(201);

    await browser.post(`${factor}/authenticator/removal`, { password: member.password }, elsewhere());

    expect((await signIn(house(), member)).status).toBe(201);
    expect((await browser.get(factor)).json()).toMatchObject({ authenticator: false, recoveryCodes: 0 });
  });

  it('counts only when a code of it has come back, and then ends the other sessions', async () => {
    const member = await aMember(house());
    const [here, there] = [await browserOf(house(), member), await browserOf(house(), member)];
    const { secret } = (await here.post(`${factor}/authenticator`, { password: member.password })).json();
    expect((await signIn(house(), member)).status).toBe(201);
    expect((await here.post(`${factor}/authenticator/confirmation`, { code: '000000' })).status).toBe(422);

    await here.post(`${factor}/authenticator/confirmation`, { code: codeNow(secret) });

    expect([await statusAtTheQueue(here), await statusAtTheQueue(there)]).toEqual([200, 401]);
    expect((await withCode(member, codeNow(secret))).status).toBe(401);
  });
});

describe('A recovery code', () => {
  it('opens once, however it is typed', async () => {
    const { member, codes } = await secured();
    const [code = ''] = codes;

    expect((await withCode(member, ` ${code.toLowerCase().replace('-', ' ')}`)).status).toBe(201);
    expect((await withCode(member, code)).status).toBe(401);
    expect(codes).toHaveLength(10);
  });

  it('is void when there are new ones, and is nobody else’s', async () => {
    const [{ member, browser, codes }, other] = [await secured(), await secured()];
    const renewed = await browser.post(`${factor}/recovery-codes`, { password: member.password }, elsewhere());

    const fresh = renewed.json().recoveryCodes as string[];
    expect((await withCode(member, codes[0] ?? '')).status).toBe(401);
    expect((await withCode(other.member, fresh[0] ?? '')).status).toBe(401);
    expect((await withCode(member, fresh[0] ?? '')).status).toBe(201);
  });
});

describe('A passkey', () => {
  async function withPasskey(device = new PasskeyDevice(origin)) {
    const member = await aMember(house());
    const browser = await browserOf(house(), member);
    const offer = await browser.post(`${factor}/passkey-offers`, { password: member.password }, elsewhere());
    const { options, ticket } = offer.json();
    const added = await browser.post(`${factor}/passkeys`, {
      ticket,
      name: 'My key',
      credential: device.create(options),
    });
    return { member, browser, device, added };
  }
  const offer = async () => (await new Visitor(house()).post(`${sessionPath}/passkey-offers`, {})).json();
  const answer = (ticket: string, credential: object) =>
    new Visitor(house()).post(`${sessionPath}/passkey`, { ticket, credential }, elsewhere());

  it('signs in by itself, once for each question', async () => {
    const { device, added, browser } = await withPasskey();
    expect([added.status, added.json().recoveryCodes.length]).toEqual([201, 10]);
    const { options, ticket } = await offer();
    const credential = device.get(options);

    const signedIn = await answer(ticket, credential);

    expect(signedIn.status).toBe(201);
    expect(await statusAtTheQueue(new Visitor(house(), { cookie: cookieOf(signedIn) }))).toBe(200);
    expect((await answer(ticket, credential)).status).toBe(401);
    expect((await browser.get(factor)).json().passkeys).toMatchObject([{ name: 'My key' }]);
  });

  it('that counts nothing opens once all the same, however the question is spelt', async () => {
    const { device } = await withPasskey(new PasskeyDevice(origin, false));
    const { options, ticket } = await offer();
    const credential = device.get(options);

    expect((await answer(ticket, credential)).status).toBe(201);

    for (const spelt of [ticket, `${ticket}=`, `${ticket} `, `${ticket}!`])
      expect((await answer(spelt, credential)).status).toBe(401);
  });

  it('is asked for beside the password, too', async () => {
    const { member } = await withPasskey();

    expect((await enter({ email: member.email, password: member.password })).json().code).toBe('second-factor-needed');
  });

  it.each([
    ['another device', async () => new PasskeyDevice(origin)],
    ['a device at another site', async () => new PasskeyDevice('https://news.example.evil.example')],
  ])('of %s is refused like one that nobody has', async (_, given) => {
    await withPasskey();
    const { options, ticket } = await offer();

    const refused = await answer(ticket, (await given()).get(options));

    expect([refused.status, refused.json().code]).toEqual([401, 'sign-in-refused']);
  });

  it('made for another site or to another question is not taken', async () => {
    const foreign = await withPasskey(new PasskeyDevice('https://evil.example'));
    const { browser, member, device } = await withPasskey();
    const { options } = await offer();
    const { ticket } = (
      await browser.post(`${factor}/passkey-offers`, { password: member.password }, elsewhere())
    ).json();
    const stale = await browser.post(`${factor}/passkeys`, { ticket, name: 'x', credential: device.create(options) });

    expect([foreign.added.status, stale.status]).toEqual([422, 422]);
  });

  it('that is removed opens nothing more', async () => {
    const { device, browser, member } = await withPasskey();
    const [{ id }] = (await browser.get(factor)).json().passkeys;

    await browser.post(`${factor}/passkeys/${id}/removal`, { password: member.password }, elsewhere());

    const { options, ticket } = await offer();
    expect((await answer(ticket, device.get(options))).status).toBe(401);
    expect((await signIn(house(), member)).status).toBe(201);
  });
});

describe('A second factor that the site asks for', () => {
  it.each([
    ['admins', [200, 403]],
    ['all', [403, 403]],
  ])('of %s keeps whoever has none from everything but setting one up', async (word, statuses) => {
    const [kim, olga] = [await aMember(house()), await aMember(house(), { role: 'admin' })];
    await require(word);
    const browsers = [await browserOf(house(), kim), await browserOf(house(), olga)];

    expect(await Promise.all(browsers.map(statusAtTheQueue))).toEqual(statuses);

    const [, browser] = browsers as [Visitor, Visitor];
    const { secret } = (await browser.post(`${factor}/authenticator`, { password: olga.password }, elsewhere())).json();
    await browser.post(`${factor}/authenticator/confirmation`, { code: nextCode(secret) });
    expect(await statusAtTheQueue(browser)).toBe(200);
    const removal = await browser.post(`${factor}/authenticator/removal`, { password: olga.password }, elsewhere());
    expect([removal.status, removal.json().code]).toEqual([409, 'second-factor-required']);
  });

  it('counts at once for whoever is signed in', async () => {
    const browser = await browserOf(house(), await aMember(house()));
    expect(await statusAtTheQueue(browser)).toBe(200);

    await require('all');

    expect((await browser.get('/api/v1/moderation/comments')).json().code).toBe('second-factor-first');
  });

  it('locks nobody out: a reset by the operator takes the lost one away', async () => {
    const { member } = await secured('admin');
    await require('all');

    const email = PrivateEmail.of(member.email);
    const { token } = await house().get(StaffService).reset(email, operator);
    await new Visitor(house()).submit(`/staff/set-up/${token}`, { password: member.password, again: member.password });

    const browser = await browserOf(house(), member);
    expect((await browser.get(factor)).json()).toMatchObject({ authenticator: false, required: true });
  });
});

describe('Nothing of a factor', () => {
  it('lies in the database or the log as it is shown', async () => {
    const { member, secret, codes } = await secured();
    await withCode(member, codes[0] ?? '');

    const rows = await house().sql(
      `select row_to_json(a)::text as row, encode(secret_sealed, 'escape') as bytes from staff_authenticators a
       union all select row_to_json(r)::text, '' from staff_recovery_codes r
       union all select row_to_json(e)::text, '' from audit_entries e`,
    );
    const text = JSON.stringify(rows) + house().log.join('');

    for (const shown of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
      expect(text).not.toContain(shown);
    const actions = await house().sql('select action, detail from audit_entries where subject_id = $1 order by id', [
      member.id,
    ]);
    expect(actions.map(({ action }) => action)).toEqual([
      'staff.added',
      'staff.signed-in',
      'staff.second-factor-added',
      'staff.signed-in',
    ]);
    expect(actions.at(-1)?.detail).toEqual({ with: 'recovery-code' });
  });
});
