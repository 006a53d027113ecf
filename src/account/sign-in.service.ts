import { Injectable, Logger } from '@nestjs/common';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { type Role } from '../platform/http/route-access.js';
import { type PasskeySignInDto } from './account.dto.js';
import { SecondFactorNeeded, SignInRefused } from './account.errors.js';
import { isOutdated } from './password-hash.js';
import { Passkeys } from './passkeys.service.js';
import { Passwords } from './passwords.js';
import { SecondStep } from './second-step.service.js';
import { type OpenedWith } from './second-factor.view.js';
import { type NewSession, Sessions } from './sessions.service.js';
import { SignInPace } from './sign-in-pace.js';
import { type StaffRecord, StaffRegister } from './staff-register.js';

export interface Credentials {
  readonly email: PrivateEmail;
  readonly password: string;
  /** Of an authenticator app, or a recovery code. */
  readonly code?: string;
}

/** Where a try comes from. */
export interface SignInClient {
  /** As `clientKeyOf` gives it. */
  readonly key: string;
  /** The session that the browser had, which ends: somebody else may have planted it. */
  readonly formerSecret: string | null;
  /** In plain words (device.ts). */
  readonly device: string;
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
    private readonly secondStep: SecondStep,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    private readonly pace: SignInPace,
  ) {}

  /**
   * Throws SignInRefused, SecondFactorNeeded, SecondFactorRefused, TooManySignIns, TooManyCodes, PasswordsBusy. An address that
   * nobody has, a wrong password, a disabled member and one without a password take the same steps and the same time, and get the
   * same answer; only the right password leads to another.
   */
  async signIn({ email, password, code }: Credentials, client: SignInClient): Promise<SignedIn> {
    const account = this.register.digestOf(email).toString('hex');
    await this.pace.admit(client.key, account);
    const member = await this.register.byEmail(email);
    const hash = member?.passwordHash ?? null;
    const matches = await this.passwords.match(password, hash);
    if (!member || member.disabled || !matches) {
      this.log.warn({ event: 'sign-in-refused', actorId: member?.id ?? null });
      throw new SignInRefused();
    }
    const openedWith = await this.second(member, code, client, account);
    const signedIn = await this.open(member, openedWith, client, await this.strongerHash(member, password));
    await this.pace.takeOff(client.key, account);
    return signedIn;
  }

  /** The second page: `ticket` stands for the password. Throws SignInRefused (too late), SecondFactorRefused, TooManySignIns, TooManyCodes. */
  async withCode({ ticket, code }: { ticket: string; code: string }, client: SignInClient): Promise<SignedIn> {
    const member = await this.secondStep.holderOf(ticket);
    const account = `code/${member.id}`;
    await this.pace.admit(client.key, account);
    const signedIn = await this.open(member, await this.secondStep.pass(member, code), client);
    await this.pace.takeOff(client.key, account);
    return signedIn;
  }

  /** A passkey is two factors by itself: the device, and how it knows its owner. Throws SignInRefused, TooManySignIns. */
  async withPasskey(answer: PasskeySignInDto, client: SignInClient): Promise<SignedIn> {
    const account = `passkey/${answer.credential.id}`;
    await this.pace.admit(client.key, account);
    const signedIn = await this.open(await this.passkeys.holderOf(answer), 'passkey', client);
    await this.pace.takeOff(client.key, account);
    return signedIn;
  }

  async signOut(secret: string | null): Promise<void> {
    await this.sessions.end(secret);
  }

  /** Whoever is only asked for more has guessed nothing, so that does not count as a try. */
  private async second(
    member: StaffRecord,
    code: string | undefined,
    client: SignInClient,
    account: string,
  ): Promise<OpenedWith> {
    if (!(await this.secondStep.isAsked(member))) return 'password';
    if (code !== undefined) return this.secondStep.pass(member, code);
    await this.pace.takeOff(client.key, account);
    throw new SecondFactorNeeded(this.secondStep.ticketFor(member));
  }

  private async open(
    member: StaffRecord,
    openedWith: OpenedWith,
    { formerSecret, device }: SignInClient,
    newHash: string | null = null,
  ): Promise<SignedIn> {
    const session = await this.sessions.begin(member, newHash, { openedWith, device });
    await this.sessions.end(formerSecret);
    return { name: member.name, role: member.role, session };
  }

  /** The password passes here in clear, so this is when a hash of yesterday's cost can be replaced. */
  private async strongerHash({ passwordHash }: StaffRecord, password: string): Promise<string | null> {
    return passwordHash !== null && isOutdated(passwordHash) ? this.passwords.hash(password) : null;
  }
}
