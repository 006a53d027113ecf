import { Injectable } from '@nestjs/common';
import { SecondFactorRequired, TooManySignIns } from '../account/account.errors.js';
import { Authenticators } from '../account/authenticators.service.js';
import { OpenSessions } from '../account/open-sessions.service.js';
import { Passkeys } from '../account/passkeys.service.js';
import { SecondFactorQueries } from '../account/second-factors.queries.js';
import { type AuthenticatorOffer, type PasskeyOffer } from '../account/second-factor.view.js';
import { InvalidInput } from '../platform/domain-error.js';
import { type Visitor } from '../platform/http/visitors.js';
import { Sites } from './sites.js';
import { type RefusedChange, type SecurityDeed, staffSecurityPage } from './staff-security-page.js';
import { authenticatorStepPage, passkeyStepPage, recoveryCodesPage } from './staff-security-steps.js';

interface Said {
  readonly done?: SecurityDeed | null;
  readonly refused?: RefusedChange | null;
}

/** Composes the pages on which somebody decides how they sign in. */
@Injectable()
export class StaffSecurityPages {
  constructor(
    private readonly factors: SecondFactorQueries,
    private readonly sessions: OpenSessions,
    private readonly authenticators: Authenticators,
    private readonly passkeys: Passkeys,
    private readonly sites: Sites,
  ) {}

  async page(member: Visitor, { done = null, refused = null }: Said): Promise<string> {
    const [factors, sessions, site] = await Promise.all([
      this.factors.of(member),
      this.sessions.of(member.id),
      this.sites.site(),
    ]);
    return staffSecurityPage(site, {
      staff: member,
      factors,
      sessions,
      currentSession: member.sessionId,
      passkeysPossible: this.passkeys.possible,
      done,
      refused,
    });
  }

  async authenticatorStep(staff: Visitor, offer: AuthenticatorOffer, fault: string | null = null): Promise<string> {
    return authenticatorStepPage(await this.sites.site(), { staff, offer, fault });
  }

  async passkeyStep(staff: Visitor, offer: PasskeyOffer, fault: string | null = null): Promise<string> {
    return passkeyStepPage(await this.sites.site(), { staff, offer, fault });
  }

  async codes(staff: Visitor, codes: readonly string[]): Promise<string> {
    return recoveryCodesPage(await this.sites.site(), { staff, codes });
  }

  /** The page for a change that was not made; null for errors of another kind. */
  async refused(
    member: Visitor,
    what: string,
    error: unknown,
  ): Promise<{ readonly status: 409 | 422 | 429; readonly page: string } | null> {
    if (error instanceof InvalidInput)
      return { status: 422, page: await this.page(member, { refused: { what, fault: firstOf(error) } }) };
    if (!(error instanceof SecondFactorRequired || error instanceof TooManySignIns)) return null;
    const status = error instanceof TooManySignIns ? 429 : 409;
    return { status, page: await this.page(member, { refused: { what, fault: error.message } }) };
  }

  /** The same offer once more. Null when it was too late, or the error is another one. */
  async wrongCode(member: Visitor, error: unknown): Promise<string | null> {
    if (!(error instanceof InvalidInput)) return null;
    const offer = await this.authenticators.offered(member);
    if (offer) return this.authenticatorStep(member, offer, firstOf(error));
    return this.page(member, {
      refused: { what: 'authenticator-on', fault: 'That took too long. Please begin again.' },
    });
  }

  /** Another question: the first one is used up, or was never ours. */
  async refusedPasskey(member: Visitor, error: unknown): Promise<string | null> {
    if (!(error instanceof InvalidInput)) return null;
    return this.passkeyStep(member, await this.passkeys.offer(member), firstOf(error));
  }
}

function firstOf(error: InvalidInput): string {
  return error.faults[0]?.message ?? error.message;
}
