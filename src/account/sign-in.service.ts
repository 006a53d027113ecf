import { Injectable, Logger } from '@nestjs/common';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { type Role } from '../platform/http/route-access.js';
import { SignInRefused } from './account.errors.js';
import { isOutdated } from './password-hash.js';
import { Passwords } from './passwords.js';
import { type NewSession, Sessions } from './sessions.service.js';
import { SignInPace } from './sign-in-pace.js';
import { type StaffRecord, StaffRegister } from './staff-register.js';

export interface Credentials {
  readonly email: PrivateEmail;
  readonly password: string;
}

/** Where a try comes from. */
export interface SignInClient {
  /** As `clientKeyOf` gives it. */
  readonly key: string;
  /** The session that the browser had, which ends: somebody else may have planted it. */
  readonly formerSecret: string | null;
}

export interface SignedIn {
  readonly name: string;
  readonly role: Role;
  readonly session: NewSession;
}

/** The staff's door. */
@Injectable()
export class SignIn {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly register: StaffRegister,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly pace: SignInPace,
  ) {}

  /**
   * Throws SignInRefused, TooManySignIns, PasswordsBusy. An address that nobody has, a wrong password, a disabled member and one
   * without a password take the same steps and the same time, and get the same answer.
   */
  async signIn({ email, password }: Credentials, client: SignInClient): Promise<SignedIn> {
    const account = this.register.digestOf(email).toString('hex');
    await this.pace.admit(client.key, account);
    const member = await this.register.byEmail(email);
    const hash = member?.passwordHash ?? null;
    const matches = await this.passwords.match(password, hash);
    if (!member || member.disabled || !matches) {
      this.log.warn({ event: 'sign-in-refused', actorId: member?.id ?? null });
      throw new SignInRefused();
    }
    const session = await this.sessions.begin(member, await this.strongerHash(member, password));
    await this.sessions.end(client.formerSecret);
    await this.pace.takeOff(client.key, account);
    return { name: member.name, role: member.role, session };
  }

  async signOut(secret: string | null): Promise<void> {
    await this.sessions.end(secret);
  }

  /** The password passes here in clear, so this is when a hash of yesterday's cost can be replaced. */
  private async strongerHash({ passwordHash }: StaffRecord, password: string): Promise<string | null> {
    return passwordHash !== null && isOutdated(passwordHash) ? this.passwords.hash(password) : null;
  }
}
