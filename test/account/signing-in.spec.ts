import { argon2Sync } from 'node:crypto';
import { StaffService } from '../../src/account/staff.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { houseForStories } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';
import { aMember, browserOf, cookieOf, sessionPath, signIn, statusAtTheQueue } from './staff.js';

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });

describe('Signing in', () => {
  it('opens the moderators’ desk to who knows the password', async () => {
    const kim = await aMember(house());

    const answer = await signIn(house(), kim);

    expect(answer.status).toBe(201);
    expect(answer.json()).toEqual({ name: 'Kim', role: 'moderator', expiresAt: expect.any(String) });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await statusAtTheQueue(new Visitor(house(), { cookie: cookieOf(answer) }))).toBe(200);
    expect(await statusAtTheQueue(new Visitor(house()))).toBe(401);
  });

  it('does not care how the address is capitalised', async () => {
    const kim = await aMember(house());

    expect((await signIn(house(), { ...kim, email: kim.email.toUpperCase() })).status).toBe(201);
  });

  it('tells nobody whether an address is known, disabled or not set up: all get the bytes that a wrong password gets', async () => {
    const [kim, gone] = [await aMember(house()), await aMember(house())];
    const staff = house().get(StaffService);
    await staff.disable(PrivateEmail.of(gone.email), operator);
    const invited = PrivateEmail.of('invited@lantern.example.org');
    await staff.add({ email: invited, name: 'New', role: 'editor', passwordHash: null }, operator);

    const answers = [
      await signIn(house(), { ...kim, password: 'ten warm ferns at dusk' }, { from: '192.0.2.1' }),
      await signIn(house(), { ...kim, email: 'nobody@lantern.example.org' }, { from: '192.0.2.2' }),
      await signIn(house(), gone, { from: '192.0.2.3' }),
      await signIn(house(), { ...kim, email: 'invited@lantern.example.org' }, { from: '192.0.2.4' }),
    ];

    const [wrong, ...others] = answers.map(seen);
    expect(wrong).toMatchObject({ status: 401, text: expect.stringContaining('"sign-in-refused"') });
    for (const other of others) expect(other).toEqual(wrong);
  });

  it('names every fault of a try that is none', async () => {
    const answer = await new Visitor(house()).post(sessionPath, { email: 'kim', password: '', remember: true });

    expect(answer.status).toBe(422);
    expect(answer.json().errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['email', 'not-an-email'],
      ['password', 'required'],
      ['remember', 'unknown-field'],
    ]);
  });

  it('replaces a hash of yesterday’s cost', async () => {
    const kim = await aMember(house());
    const [nonce, memory, passes, parallelism] = [Buffer.alloc(16, 7), 8192, 1, 1];
    const tag = argon2Sync('argon2id', { message: kim.password, nonce, memory, passes, parallelism, tagLength: 32 });
    const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
    const weak = `$argon2id$v=19$m=8192,t=1,p=1$${salt}$${hash}`;
    await house().sql('update staff_members set password_hash = $2 where id = $1', [kim.id, weak]);

    expect((await signIn(house(), kim)).status).toBe(201);

    const [row] = await house().sql('select password_hash from staff_members where id = $1', [kim.id]);
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(house(), kim)).status).toBe(201);
  });

  it('stands in the record, with the name', async () => {
    const kim = await aMember(house());
    await signIn(house(), kim);

    const entries = await house().sql('select action, actor_kind, actor_name from audit_entries where actor_id = $1', [
      kim.id,
    ]);
    expect(entries).toEqual([{ action: 'staff.signed-in', actor_kind: 'staff', actor_name: 'Kim' }]);
  });

  it('leaves neither password nor address in the log', async () => {
    const kim = await aMember(house());
    await signIn(house(), kim);
    await signIn(house(), { ...kim, password: 'ten warm ferns at dusk' });

    expect(house().log.join('')).toContain('sign-in-refused');
    expect(house().log.join('')).not.toMatch(/ferns|lantern/);
  });
});

describe('A session', () => {
  it('gets a new secret at each sign-in, and the one that was planted before is dead', async () => {
    const [kim, mallory] = [await aMember(house()), await aMember(house())];
    const planted = cookieOf(await signIn(house(), mallory));

    const own = cookieOf(await signIn(house(), kim, { cookie: planted }));

    expect(own).not.toBe(planted);
    expect(await statusAtTheQueue(new Visitor(house(), { cookie: planted }))).toBe(401);
    expect(await statusAtTheQueue(new Visitor(house(), { cookie: own }))).toBe(200);
  });

  it('is not begun by a secret that somebody made up', async () => {
    const madeUp = `riposte-session=${'A'.repeat(43)}`;
    const own = cookieOf(await signIn(house(), await aMember(house()), { cookie: madeUp }));

    expect(own).not.toBe(madeUp);
    expect(await statusAtTheQueue(new Visitor(house(), { cookie: madeUp }))).toBe(401);
  });

  it('ends when its owner signs out, and the browser is told to forget', async () => {
    const browser = await browserOf(house(), await aMember(house()));

    const answer = await browser.json('DELETE', sessionPath);

    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/^riposte-session=; .*Expires=Thu, 01 Jan 1970/);
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect(await statusAtTheQueue(browser)).toBe(401);
    expect((await browser.json('DELETE', sessionPath)).status).toBe(204);
  });

  it('is kept as a digest only', async () => {
    const cookie = cookieOf(await signIn(house(), await aMember(house())));
    const secret = cookie.slice(cookie.indexOf('=') + 1);

    const rows = await house().sql('select row_to_json(s)::text as row from staff_sessions s');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
  });
});

/** All that a stranger can tell answers apart by, but for the moment and the number of the request. */
function seen({ status, headers, text }: Answer) {
  const kept = [...headers].filter(([name]) => name !== 'date' && !name.includes('request-id'));
  return { status, headers: kept, text: text.replace(/"requestId":"[^"]+"/, '') };
}
