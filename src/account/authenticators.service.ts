import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { type Visitor } from '../platform/http/visitors.js';
import { Sealer } from '../platform/security/sealer.js';
import { Settings } from '../platform/settings/settings.js';
import { siteNameSetting } from '../platform/settings/site-name.js';
import { WrongCode } from './account.errors.js';
import { authenticatorUri, digitsOf, newAuthenticatorSecret, stepOf } from './one-time-code.js';
import { type AuthenticatorOffer } from './second-factor.view.js';
import { SecondFactors } from './second-factors.service.js';

/** A password was asked for when it was offered: it stands for that so long. */
const offerLifeMs = 15 * 60_000;

/** A member's authenticator app. */
@Injectable()
export class Authenticators {
  constructor(
    private readonly db: DataSource,
    private readonly factors: SecondFactors,
    private readonly sealer: Sealer,
    private readonly settings: Settings,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Ask for the password first. Changes nothing until `confirm`; one that is on already stays as it is. */
  async offer(member: Visitor): Promise<AuthenticatorOffer> {
    const secret = newAuthenticatorSecret();
    await this.db.query(
      `insert into staff_authenticators as known (staff_id, secret_sealed, offered_at) values ($1, $2, $3)
       on conflict (staff_id) do update set secret_sealed = excluded.secret_sealed, offered_at = excluded.offered_at
        where known.confirmed_at is null`,
      [member.id, this.sealer.sealText(secret, aboutSecretOf(member.id)), this.clock.now()],
    );
    const site = await this.settings.get(siteNameSetting(this.config.siteName));
    return { secret, uri: authenticatorUri(secret, site, member.name) };
  }

  /** The offer again, as long as it stands: for a page that is shown a second time. Null when there is none. */
  async offered(member: Visitor): Promise<AuthenticatorOffer | null> {
    const secret = await this.openOffer(member);
    if (secret === null) return null;
    const site = await this.settings.get(siteNameSetting(this.config.siteName));
    return { secret, uri: authenticatorUri(secret, site, member.name) };
  }

  /** Turns it on. Recovery codes when it is the first factor, else null. Throws WrongCode. */
  async confirm(member: Visitor, typed: string): Promise<string[] | null> {
    const [secret, code] = [await this.openOffer(member), digitsOf(typed)];
    const step = secret === null || code === null ? null : stepOf(secret, code, this.clock.now());
    if (step === null) throw new WrongCode();
    return this.db.transaction(async (tx) => {
      const [, confirmed] = await tx.query<[unknown, number]>(
        `update staff_authenticators set confirmed_at = $2, last_step = $3 where staff_id = $1 and confirmed_at is null`,
        [member.id, this.clock.now(), step],
      );
      if (confirmed === 0) throw new WrongCode();
      return this.factors.added(tx, member, { factor: 'authenticator' });
    });
  }

  /** Ask for the password first. False when it was off already. Throws SecondFactorRequired. */
  async remove(member: Visitor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [, removed] = await tx.query<[unknown, number]>(
        'delete from staff_authenticators where staff_id = $1 and confirmed_at is not null',
        [member.id],
      );
      if (removed === 0) return false;
      await this.factors.removed(tx, member, { factor: 'authenticator' });
      return true;
    });
  }

  private async openOffer(member: Visitor): Promise<string | null> {
    const [row] = await this.db.query<{ secret_sealed: Buffer }[]>(
      'select secret_sealed from staff_authenticators where staff_id = $1 and confirmed_at is null and offered_at > $2',
      [member.id, new Date(this.clock.now().getTime() - offerLifeMs)],
    );
    return row ? this.sealer.openText(row.secret_sealed, aboutSecretOf(member.id)) : null;
  }
}

function aboutSecretOf(staffId: string): string {
  return `authenticator/${staffId}`;
}
