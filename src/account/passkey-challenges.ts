import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Sealer } from '../platform/security/sealer.js';
import { SignedTokens } from '../platform/security/signed-token.js';

const lifeMs = 10 * 60_000;

/** What the question is about: signing in, or a new passkey of one member. */
export type PasskeyPurpose = 'sign-in' | `add/${string}`;

/** A question for a passkey. */
export interface Challenge {
  /** 256 random bits in base64url. */
  readonly challenge: string;
  readonly ticket: string;
}

/** Questions carry their own right, so that asking for one writes nothing; the first answer that is taken uses it up. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly tickets: SignedTokens,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  ask(purpose: PasskeyPurpose): Challenge {
    const challenge = randomBytes(32).toString('base64url');
    const until = new Date(this.clock.now().getTime() + lifeMs);
    return { challenge, ticket: this.tickets.sign(`passkey/${purpose}`, challenge, until) };
  }

  isOurs(purpose: PasskeyPurpose, challenge: string, ticket: string): boolean {
    return this.tickets.verify(`passkey/${purpose}`, challenge, ticket, this.clock.now());
  }

  /** False when it was used before. `ticket` must be ours. */
  async spend(tx: EntityManager, ticket: string): Promise<boolean> {
    await tx.query('delete from spent_passkey_challenges where expires_at < $1', [this.clock.now()]);
    const spent = await tx.query<unknown[]>(
      'insert into spent_passkey_challenges (digest, expires_at) values ($1, $2) on conflict do nothing returning 1',
      [this.sealer.digest('passkey-challenge', ticket), this.tickets.expiresAt(ticket)],
    );
    return spent.length > 0;
  }
}
