import { StaffService } from '../../src/account/staff.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { houseForStories, TestHouse } from '../support/house.js';
import { aMember, browserOf, type Member, signIn, statusAtTheQueue } from './staff.js';

const house = houseForStories();
const staff = () => house().get(StaffService);
const emailOf = (member: Member) => PrivateEmail.of(member.email);

describe('A session ends with the next request', () => {
  it('when its member is disabled', async () => {
    const kim = await aMember(house());
    const browser = await browserOf(house(), kim);
    expect(await statusAtTheQueue(browser)).toBe(200);

    await staff().disable(emailOf(kim), operator);

    expect(await statusAtTheQueue(browser)).toBe(401);
  });

  it('when its member is reset, and the old password is void', async () => {
    const kim = await aMember(house());
    const browser = await browserOf(house(), kim);

    await staff().reset(emailOf(kim), operator);

    expect(await statusAtTheQueue(browser)).toBe(401);
    expect((await signIn(house(), kim)).status).toBe(401);
  });

  it('on every instance', async () => {
    const kim = await aMember(house());
    const browser = await browserOf(house(), kim);
    const beside = await TestHouse.open({ beside: house() });
    try {
      await beside.get(StaffService).disable(emailOf(kim), operator);
      expect(await statusAtTheQueue(browser)).toBe(401);
    } finally {
      await beside.close();
    }
  });

  it('when its row is gone', async () => {
    const kim = await aMember(house());
    const browser = await browserOf(house(), kim);

    await house().sql('delete from staff_sessions where staff_id = $1', [kim.id]);

    expect(await statusAtTheQueue(browser)).toBe(401);
  });

  it('two hours after it was last used', async () => {
    const browser = await browserOf(house(), await aMember(house()));
    house().turnClock({ seconds: 7190 });
    expect(await statusAtTheQueue(browser)).toBe(200);
    house().turnClock({ seconds: 7190 });
    expect(await statusAtTheQueue(browser)).toBe(200);

    house().turnClock({ seconds: 7201 });

    expect(await statusAtTheQueue(browser)).toBe(401);
  });

  it('twelve hours after signing in, however busy', async () => {
    const browser = await browserOf(house(), await aMember(house()));
    for (let hour = 0; hour < 11; hour++) {
      house().turnClock({ hours: 1 });
      expect(await statusAtTheQueue(browser)).toBe(200);
    }

    house().turnClock({ hours: 1 });

    expect(await statusAtTheQueue(browser)).toBe(401);
  });

  it('and sessions that ended are swept away when somebody signs in', async () => {
    await browserOf(house(), await aMember(house()));
    house().turnClock({ hours: 3 });

    await browserOf(house(), await aMember(house()));

    expect(await house().sql('select 1 from staff_sessions')).toHaveLength(1);
  });
});

describe('A disabled member', () => {
  it('does not come in with the right password', async () => {
    const kim = await aMember(house());
    await staff().disable(emailOf(kim), operator);

    expect((await signIn(house(), kim)).status).toBe(401);
  });

  it('cannot be the last admin', async () => {
    const [first, second] = [await aMember(house(), { role: 'admin' }), await aMember(house(), { role: 'admin' })];
    await staff().disable(emailOf(first), operator);

    await expect(staff().disable(emailOf(second), operator)).rejects.toThrow('This is the last admin.');
    expect((await signIn(house(), second)).status).toBe(201);
  });

  it('is one of two admins when both are disabled at the same moment', async () => {
    const admins = [await aMember(house(), { role: 'admin' }), await aMember(house(), { role: 'admin' })];
    await house().sql(`update staff_members set disabled_at = now() where role = 'admin' and id <> all($1)`, [
      admins.map(({ id }) => id),
    ]);

    const outcomes = await Promise.allSettled(admins.map((admin) => staff().disable(emailOf(admin), operator)));

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('comes back as the same person when they are added again', async () => {
    const kim = await aMember(house());
    await staff().disable(emailOf(kim), operator);

    const again = await staff().add(
      { email: emailOf(kim), name: 'Kim L.', role: 'editor', passwordHash: null },
      operator,
    );

    expect(again.id).toBe(kim.id);
    expect((await signIn(house(), kim)).status).toBe(401);
    const actions = await house().sql(`select action from audit_entries where subject_id = $1 order by id`, [kim.id]);
    expect(actions.map(({ action }) => action)).toEqual(['staff.added', 'staff.disabled', 'staff.reinstated']);
  });

  it('is not let in by a sign-in that runs while they are disabled', async () => {
    const kim = await aMember(house());

    const tries = Array.from({ length: 4 }, () => signIn(house(), kim));
    await staff().disable(emailOf(kim), operator);
    await Promise.all(tries);

    expect(await house().sql('select 1 from staff_sessions where staff_id = $1', [kim.id])).toEqual([]);
  });
});

it('An address is one person’s', async () => {
  const kim = await aMember(house());

  const again = staff().add({ email: emailOf(kim), name: 'Another', role: 'admin', passwordHash: null }, operator);

  await expect(again).rejects.toThrow('works here already');
});
