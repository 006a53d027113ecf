import { NewPasswords } from '../../src/account/new-passwords.service.js';
import { StaffService } from '../../src/account/staff.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { type Role } from '../../src/platform/http/route-access.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { type TestHouse } from '../support/house.js';
import { type Answer, Visitor } from '../support/visitor.js';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

export const sessionPath = '/api/v1/staff/session';
export const queuePath = '/api/v1/moderation/comments';
const goodPassword = 'nine cold ferns at dawn';
/** Made once: each takes as long as the house lets it. */
let goodHash: Promise<string> | undefined;
let count = 0;

/** Somebody who works here and has a password; say only what the story is about. */
export async function aMember(
  house: TestHouse,
  { name = 'Kim', role = 'moderator' }: { readonly name?: string; readonly role?: Role } = {},
): Promise<Member> {
  const email = `member${++count}@lantern.example.org`;
  const passwordHash = await (goodHash ??= house.get(NewPasswords).accept(goodPassword, 'nobody'));
  const { id } = await house
    .get(StaffService)
    .add({ email: PrivateEmail.of(email), name, role, passwordHash }, operator);
  return { id, name, role, email, password: goodPassword };
}

/** From a client of their own when the house trusts a proxy. */
export function signIn(
  house: TestHouse,
  { email, password }: Pick<Member, 'email' | 'password'>,
  { from, cookie }: { readonly from?: string; readonly cookie?: string } = {},
): Promise<Answer> {
  const headers = {
    ...(from === undefined ? {} : { 'x-forwarded-for': from }),
    ...(cookie === undefined ? {} : { cookie, 'sec-fetch-site': 'same-origin' }),
  };
  return new Visitor(house).post(sessionPath, { email, password }, headers);
}

/** `name=value`, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}

/** A browser in which this member is signed in. */
export async function browserOf(house: TestHouse, member: Member): Promise<Visitor> {
  const cookie = cookieOf(await signIn(house, member));
  return new Visitor(house, { cookie, 'sec-fetch-site': 'same-origin' });
}

/** What the moderators' queue answers: 200, or 401 when they are nobody to it. */
export async function statusAtTheQueue(visitor: Visitor): Promise<number> {
  return (await visitor.get(queuePath)).status;
}
