import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { RateLimits } from '../platform/security/rate-limits.js';
import { Sealer } from '../platform/security/sealer.js';
import { SignedTokens } from '../platform/security/signed-token.js';
import { SecondFactorRefused, SignInRefused, TooManyCodes } from './account.errors.js';
import { digitsOf, stepOf } from './one-time-code.js';
import { RecoveryCodes } from './recovery-codes.service.js';
import { type OpenedWith } from './second-factor.view.js';
import { hasSecondFactor } from './second-factors.queries.js';
import { type StaffRecord, StaffRegister } from './staff-register.js';

const ticketLifeMs = 5 * 60_000;
const purpose = 'second-step';

/** Three codes of a million are right at any moment, so few tries are enough; passkeys and recovery codes do not count here. */
const codesPerMember = [
  { count: 10, seconds: 3600 },
  { count: 30, seconds: 24 * 3600 },
];

/** What is asked for after the right password. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly db: DataSource,
    private readonly register: StaffRegister,
    private readonly recovery: RecoveryCodes,
    private readonly sealer: Sealer,
    private readonly tickets: SignedTokens,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async isAsked(member: StaffRecord): Promise<boolean> {
    const [row] = await this.db.query<{ asked: boolean }[]>(
      `select ${hasSecondFactor} as asked from staff_members m where m.id = $1`,
      [member.id],
    );
    return row?.asked ?? false;
  }

  /** Stands for the password, and is void when another one is chosen. */
  ticketFor(member: StaffRecord): string {
    const until = new Date(this.clock.now().getTime() + ticketLifeMs);
    return `${member.id}~${this.tickets.sign(purpose, subjectOf(member), until)}`;
  }

  /** Throws SignInRefused for one that is not ours, or too old. */
  async holderOf(ticket: string): Promise<StaffRecord> {
    const [id = '', token = ''] = ticket.split('~');
    const member = isId(id) ? await this.register.byId(id) : null;
    if (!member || member.disabled || !this.tickets.verify(purpose, subjectOf(member), token, this.clock.now()))
      throw new SignInRefused();
    return member;
  }

  /** Uses the code up. Throws SecondFactorRefused, TooManyCodes. */
  async pass(member: StaffRecord, typed: string): Promise<OpenedWith> {
    const digits = digitsOf(typed);
    if (digits === null) return this.byRecoveryCode(member, typed);
    const wait = await this.limits.spend('sign-in/code', member.id, codesPerMember);
    if (wait > 0) throw new TooManyCodes(wait);
    if (!(await this.useCode(member.id, digits))) throw new SecondFactorRefused();
    await this.limits.forgive('sign-in/code', member.id, codesPerMember);
    return 'authenticator';
  }

  private async byRecoveryCode(member: StaffRecord, typed: string): Promise<OpenedWith> {
    const used = await this.db.transaction((tx) => this.recovery.use(tx, member.id, typed));
    if (!used) throw new SecondFactorRefused();
    return 'recovery-code';
  }

  /** One code opens once: of two that come at the same moment, the database lets one through. */
  private async useCode(staffId: string, code: string): Promise<boolean> {
    const [row] = await this.db.query<{ secret_sealed: Buffer }[]>(
      'select secret_sealed from staff_authenticators where staff_id = $1 and confirmed_at is not null',
      [staffId],
    );
    const step =
      row && stepOf(this.sealer.openText(row.secret_sealed, `authenticator/${staffId}`), code, this.clock.now());
    if (step === undefined || step === null) return false;
    const [, used] = await this.db.query<[unknown, number]>(
      'update staff_authenticators set last_step = $2 where staff_id = $1 and (last_step is null or last_step < $2)',
      [staffId, step],
    );
    return used === 1;
  }
}

function subjectOf({ id, passwordHash }: StaffRecord): string {
  return `${id}|${passwordHash}`;
}
