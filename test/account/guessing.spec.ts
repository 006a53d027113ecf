import { houseForStories } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';
import { aMember, type Member, signIn } from './staff.js';

const house = houseForStories({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
const wrong = (member: Member) => ({ ...member, password: 'ten warm ferns at dusk' });

/** An address that no other story comes from. */
let last = 0;
const client = () => `198.51.100.${++last}`;

describe('Guessing a password', () => {
  it('is slowed down, longer and longer, and says for how long', async () => {
    const kim = await aMember(house());
    const from = client();
    const tries: Answer[] = [];
    for (let count = 0; count < 100; count++) tries.push(await signIn(house(), wrong(kim), { from }));

    expect(tries.slice(0, 5).map(({ status }) => status)).toEqual(Array(5).fill(401));
    expect(tries.slice(5).every(({ status }) => status === 429)).toBe(true);
    const waits = [5, 20, 99].map((index) => Number(tries[index]?.headers.get('retry-after')));
    expect(waits[0]).toBeLessThanOrEqual(60);
    expect(waits[1]).toBeGreaterThan(500);
    expect(waits[2]).toBeGreaterThan(3000);
  });

  it('does not keep its victim out, who comes from elsewhere', async () => {
    const kim = await aMember(house());
    const guesser = client();
    for (let count = 0; count < 20; count++) await signIn(house(), wrong(kim), { from: guesser });

    expect((await signIn(house(), kim, { from: client() })).status).toBe(201);
    expect((await signIn(house(), kim, { from: guesser })).status).toBe(429);
  });

  it('from many clients leaves each of them two tries, and the victim gets in still', async () => {
    const kim = await aMember(house());
    for (let count = 0; count < 25; count++) await signIn(house(), wrong(kim), { from: client() });
    const from = client();

    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await signIn(house(), wrong(kim), { from })).status);

    expect(statuses).toEqual([401, 401, 429]);
    expect((await signIn(house(), kim, { from: client() })).status).toBe(201);
  });

  it('many at once gains nothing', async () => {
    const kim = await aMember(house());
    const from = client();

    const tries = await Promise.all(Array.from({ length: 15 }, () => signIn(house(), wrong(kim), { from })));

    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  it('at an address that nobody has is slowed down just the same', async () => {
    const nobody = { email: 'nobody@lantern.example.org', password: 'ten warm ferns at dusk' };
    const from = client();
    const statuses = [];
    for (let count = 0; count < 6; count++) statuses.push((await signIn(house(), nobody, { from })).status);

    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('is not what somebody does who signs in often', async () => {
    const kim = await aMember(house());
    const from = client();
    const statuses = [];
    for (let count = 0; count < 8; count++) statuses.push((await signIn(house(), kim, { from })).status);

    expect(new Set(statuses)).toEqual(new Set([201]));
  });

  it('shows on the page as a wait, with the address kept and the password not', async () => {
    const kim = await aMember(house());
    const visitor = new Visitor(house(), { 'x-forwarded-for': client() });
    for (let count = 0; count < 5; count++)
      await visitor.submit('/staff/sign-in', { email: kim.email, password: 'wrong' });

    const page = await visitor.submit('/staff/sign-in', { email: kim.email, password: kim.password });

    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.text).toContain(`value="${kim.email}"`);
    expect(page.text).not.toContain(kim.password);
  });
});
