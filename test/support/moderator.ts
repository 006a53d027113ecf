import { NewPasswords } from '../../src/account/new-passwords.service.js';
import { StaffService } from '../../src/account/staff.service.js';
import { operator } from '../../src/platform/audit/actor.js';
import { type Role } from '../../src/platform/http/route-access.js';
import { PrivateEmail } from '../../src/platform/security/private-email.js';
import { type TestHouse } from './house.js';
import { Visitor } from './visitor.js';

export const staffPassword = 'correct horse battery';

/** Somebody who works here: entered by the operator, signed in through the door. */
export class Staff extends Visitor {
  private constructor(
    house: TestHouse,
    readonly email: string,
    readonly cookie: string,
  ) {
    super(house, { cookie, 'sec-fetch-site': 'same-origin' });
  }

  static async signedIn(
    house: TestHouse,
    { name = 'Dana', role = 'moderator' as Role, email = `${name.toLowerCase()}@staff.example` } = {},
  ): Promise<Staff> {
    await enter(house, { name, role, email });
    const answer = await new Visitor(house).post(
      '/api/v1/staff/session',
      { email, password: staffPassword },
      { 'sec-fetch-site': 'same-origin' },
    );
    if (answer.status !== 201) throw new Error(`Sign-in answered ${answer.status}: ${answer.text}`);
    return new Staff(house, email, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  decide(commentId: string, decision: string, version: number, reason?: string) {
    return this.post(`/api/v1/moderation/comments/${commentId}/decisions`, {
      decision,
      version,
      ...(reason ? { reason } : {}),
    });
  }
}

async function enter(
  house: TestHouse,
  { name, role, email }: { name: string; role: Role; email: string },
): Promise<void> {
  const passwordHash = await house.get(NewPasswords).accept(staffPassword, name);
  await house.get(StaffService).add({ email: PrivateEmail.of(email), name, role, passwordHash }, operator);
}
