import { Injectable } from '@nestjs/common';
import { type Visitor } from '../platform/http/visitors.js';
import { WrongPassword } from './account.errors.js';
import { Passwords } from './passwords.js';
import { SignInPace } from './sign-in-pace.js';
import { StaffRegister } from './staff-register.js';

/** Asks somebody who is signed in for their password again: a browser that was left open must not change how they sign in. */
@Injectable()
export class FreshPasswords {
  constructor(
    private readonly register: StaffRegister,
    private readonly passwords: Passwords,
    private readonly pace: SignInPace,
  ) {}

  /** `client` as `clientKeyOf` gives it. Throws WrongPassword, TooManySignIns, PasswordsBusy. */
  async assert(member: Visitor, password: string, client: string): Promise<void> {
    const account = `again/${member.id}`;
    await this.pace.admit(client, account);
    const record = await this.register.byId(member.id);
    if (!(await this.passwords.match(password, record?.passwordHash ?? null))) throw new WrongPassword();
    await this.pace.takeOff(client, account);
  }
}
