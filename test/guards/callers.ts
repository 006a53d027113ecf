import { StaffService } from '../../src/account/staff.service.js';
import { Tokens } from '../../src/account/tokens.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { type Role } from '../../src/platform/http/route-access.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { type TestHouse } from '../support/house.js';
import { Staff } from '../support/moderator.js';
import { Visitor } from '../support/visitor.js';
import { type Caller } from './access-table.js';

/** Everybody of the table, as a visitor. Changes are asked for from our own pages, so that only standing decides. */
export async function callersAt(house: TestHouse): Promise<Readonly<Record<Caller, Visitor>>> {
  return {
    anonymous: caller(house, {}),
    'bad token': withToken(house, 'rip_nobody-ever-got-this-token-from-this-house-'),
    moderator: withToken(house, await tokenFor(house, 'moderator')),
    'moderator at a browser': await atABrowser(house),
    editor: withToken(house, await tokenFor(house, 'editor')),
    admin: withToken(house, await tokenFor(house, 'admin')),
    'token of a disabled member': withToken(house, await tokenOfSomebodyDisabled(house)),
    'ended session': caller(house, { cookie: await cookieOfAnEndedSession(house) }),
  };
}

let browsers = 0;

/** Signed in, in a browser of their own. */
export function atABrowser(house: TestHouse): Promise<Visitor> {
  return Staff.signedIn(house, { name: `Robin ${++browsers}`, email: `robin${browsers}@staff.example` });
}

function caller(house: TestHouse, headers: Readonly<Record<string, string>>): Visitor {
  return new Visitor(house, { 'sec-fetch-site': 'same-origin', ...headers });
}

function withToken(house: TestHouse, token: string): Visitor {
  return caller(house, { authorization: `Bearer ${token}` });
}

async function tokenFor(house: TestHouse, role: Role): Promise<string> {
  const { token } = await house.get(Tokens).issue({ name: `a program for the ${role}`, role }, operator);
  return token;
}

/** It opened something while they worked here. */
async function tokenOfSomebodyDisabled(house: TestHouse): Promise<string> {
  const { email } = await Staff.signedIn(house, { name: 'Alex', role: 'editor' });
  const staff = PrivateEmail.of(email);
  const { token } = await house.get(Tokens).issue({ name: 'a program of theirs', staff }, operator);
  expect((await withToken(house, token).get('/api/v1/moderation/log')).status).toBe(200);
  await house.get(StaffService).disable(staff, operator);
  return token;
}

async function cookieOfAnEndedSession(house: TestHouse): Promise<string> {
  const member = await Staff.signedIn(house, { name: 'Sasha' });
  expect((await member.get('/api/v1/moderation/log')).status).toBe(200);
  expect((await member.json('DELETE', '/api/v1/staff/session')).status).toBe(204);
  return member.cookie;
}
