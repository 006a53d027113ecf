import { Injectable } from '@nestjs/common';
import {
  SecondFactorNeeded,
  SecondFactorRefused,
  SignInRefused,
  TooManyCodes,
  TooManySignIns,
} from '../account/account.errors.js';
import { Passkeys } from '../account/passkeys.service.js';
import { type PasskeyOffer } from '../account/second-factor.view.js';
import { DomainError, InvalidInput } from '../platform/domain-error.js';
import { signInPage, type SignInPageView } from './sign-in-page.js';
import { Sites } from './sites.js';
import { secondStepPage } from './staff-second-step-page.js';

interface TurnedAway {
  readonly status: 200 | 401 | 422 | 429;
  readonly page: string;
  readonly retryAfterSeconds: number | null;
}

/** The pages of the staff's door. */
@Injectable()
export class StaffDoorPages {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly sites: Sites,
  ) {}

  async door(view: Partial<SignInPageView> = {}): Promise<string> {
    const blank = { email: '', fault: null, retryAfterSeconds: null, passkey: this.passkeyOffer() };
    return signInPage(await this.sites.site(), { ...blank, ...view });
  }

  /** The form again, with the address as it was typed, or the form for the code; null for what is not about these forms. */
  async turnedAway(error: unknown, fields: unknown): Promise<TurnedAway | null> {
    if (error instanceof SecondFactorNeeded) return this.secondStep(200, error.ticket, null);
    const ticket = textIn(fields, 'ticket');
    if (error instanceof SecondFactorRefused)
      return this.secondStep(401, ticket, 'That code is not right, or was used before.');
    if (error instanceof TooManyCodes) return this.secondStep(429, ticket, error.message, error.retryAfterSeconds);
    const status = statusOf(error);
    if (status === null) return null;
    if (status === 422 && ticket !== '' && !hasPasskey(fields))
      return this.secondStep(422, ticket, 'Please fill this in.');
    const retryAfterSeconds = (error as DomainError).retryAfterSeconds ?? null;
    const page = await this.door({ email: textIn(fields, 'email'), fault: faultOf(status, fields), retryAfterSeconds });
    return { status, page, retryAfterSeconds };
  }

  private async secondStep(
    status: TurnedAway['status'],
    ticket: string,
    fault: string | null,
    retryAfterSeconds: number | null = null,
  ): Promise<TurnedAway> {
    const page = secondStepPage(await this.sites.site(), { ticket, fault, passkey: this.passkeyOffer() });
    return { status, page, retryAfterSeconds };
  }

  private passkeyOffer(): PasskeyOffer | null {
    return this.passkeys.possible ? this.passkeys.signInOffer() : null;
  }
}

function statusOf(error: unknown): 401 | 422 | 429 | null {
  if (error instanceof SignInRefused) return 401;
  if (error instanceof TooManySignIns) return 429;
  return error instanceof InvalidInput ? 422 : null;
}

/** A code that was right comes too late when its ticket has run out. */
function faultOf(status: 401 | 422 | 429, fields: unknown): SignInPageView['fault'] {
  if (status === 429) return 'too-many';
  if (hasPasskey(fields)) return 'passkey-refused';
  return textIn(fields, 'ticket') === '' ? 'refused' : 'too-late';
}

function hasPasskey(fields: unknown): boolean {
  return ((fields ?? {}) as Record<string, unknown>).credential !== undefined;
}

function textIn(fields: unknown, name: string): string {
  const text = ((fields ?? {}) as Record<string, unknown>)[name];
  return typeof text === 'string' && text.length <= 400 ? text : '';
}
