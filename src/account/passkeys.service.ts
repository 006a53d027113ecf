import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { type Visitor } from '../platform/http/visitors.js';
import { newId } from '../platform/ids.js';
import { type AddPasskeyDto, type PasskeySignInDto } from './account.dto.js';
import { PasskeyMissing, PasskeyRefused, SignInRefused } from './account.errors.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { algorithms, creationOptions, requestOptions } from './passkey-options.js';
import { RelyingParty } from './relying-party.js';
import { type PasskeyOffer } from './second-factor.view.js';
import { SecondFactors } from './second-factors.service.js';
import { type StaffRecord, StaffRegister } from './staff-register.js';

interface PasskeyRow {
  readonly id: string;
  readonly staff_id: string;
  readonly credential_id: Buffer;
  readonly public_key: Buffer;
  readonly counter: string;
}

/** Keys that devices of members keep (WebAuthn 3). What a device answers is judged by @simplewebauthn/server. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly db: DataSource,
    private readonly register: StaffRegister,
    private readonly factors: SecondFactors,
    private readonly site: RelyingParty,
    private readonly challenges: PasskeyChallenges,
    private readonly clock: Clock,
  ) {}

  /** Whether browsers keep passkeys for the address of this site. */
  get possible(): boolean {
    return this.site.possible;
  }

  /** Ask for the password first. Throws PasskeysNotHere. */
  async offer(member: Visitor): Promise<PasskeyOffer> {
    const known = await this.db.query<{ credential_id: Buffer }[]>(
      'select credential_id from staff_passkeys where staff_id = $1',
      [member.id],
    );
    const { challenge, ticket } = this.challenges.ask(`add/${member.id}`);
    const site = { id: this.site.id, name: await this.site.name() };
    const ids = known.map((row) => row.credential_id.toString('base64url'));
    return { options: creationOptions(site, member, challenge, ids), ticket };
  }

  /** Recovery codes when it is the first factor, else null. Throws PasskeyRefused, PasskeysNotHere. */
  async add(member: Visitor, { ticket, name, credential }: AddPasskeyDto): Promise<string[] | null> {
    const made = await this.madeBy(credential, (asked) => this.challenges.isOurs(`add/${member.id}`, asked, ticket));
    return this.db.transaction(async (tx) => {
      if (!(await this.challenges.spend(tx, ticket))) throw new PasskeyRefused();
      const rows = await tx.query<unknown[]>(
        `insert into staff_passkeys (id, staff_id, credential_id, public_key, counter, name, created_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
        [newId(), member.id, made.id, made.publicKey, made.counter, name, this.clock.now()],
      );
      if (rows.length === 0) throw new PasskeyRefused();
      return this.factors.added(tx, member, { factor: 'passkey', name });
    });
  }

  /** Ask for the password first. Throws PasskeyMissing, SecondFactorRequired. */
  async remove(member: Visitor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [[removed]] = await tx.query<[{ name: string }[], number]>(
        'delete from staff_passkeys where id = $1 and staff_id = $2 returning name',
        [id, member.id],
      );
      if (!removed) throw new PasskeyMissing();
      await this.factors.removed(tx, member, { factor: 'passkey', name: removed.name });
    });
  }

  /** For whoever stands at the door: the device knows which member it is for. Throws PasskeysNotHere. */
  signInOffer(): PasskeyOffer {
    const { challenge, ticket } = this.challenges.ask('sign-in');
    return { options: requestOptions(this.site.id, challenge), ticket };
  }

  /** Whose answer it is. Throws SignInRefused for whatever is not in order. */
  async holderOf({ ticket, credential }: PasskeySignInDto): Promise<StaffRecord> {
    const known = await this.byCredential(Buffer.from(credential.id, 'base64url'));
    const counter = known && (await this.counterIn(credential, known, ticket));
    const member = known && (await this.register.byId(known.staff_id));
    if (!member || member.disabled || counter === null || counter === undefined) throw new SignInRefused();
    await this.db.transaction(async (tx) => {
      if (!(await this.challenges.spend(tx, ticket))) throw new SignInRefused();
      await tx.query('update staff_passkeys set counter = $2, last_used_at = $3 where id = $1', [
        known.id,
        counter,
        this.clock.now(),
      ]);
    });
    return member;
  }

  private async byCredential(id: Buffer): Promise<PasskeyRow | null> {
    const [row] = await this.db.query<PasskeyRow[]>(
      'select id, staff_id, credential_id, public_key, counter from staff_passkeys where credential_id = $1',
      [id],
    );
    return row ?? null;
  }

  /** Throws PasskeyRefused, PasskeysNotHere. */
  private async madeBy(credential: AddPasskeyDto['credential'], isOurs: (challenge: string) => boolean) {
    const { verifyRegistrationResponse } = await judges();
    const verdict = await verifyRegistrationResponse({
      response: { ...credential, clientExtensionResults: {} },
      expectedChallenge: isOurs,
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...algorithms],
    }).catch(() => null);
    if (!verdict?.verified) throw new PasskeyRefused();
    const { id, publicKey, counter } = verdict.registrationInfo.credential;
    return { id: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter };
  }

  /** Null when the answer is not in order. A counter that stands still or falls back is a copy's, and not in order. */
  private async counterIn(
    credential: PasskeySignInDto['credential'],
    known: PasskeyRow,
    ticket: string,
  ): Promise<number | null> {
    const { verifyAuthenticationResponse } = await judges();
    const verdict = await verifyAuthenticationResponse({
      response: { ...credential, clientExtensionResults: {} },
      expectedChallenge: (challenge) => this.challenges.isOurs('sign-in', challenge, ticket),
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.id,
      credential: {
        id: known.credential_id.toString('base64url'),
        publicKey: new Uint8Array(known.public_key),
        counter: Number(known.counter),
      },
      requireUserVerification: true,
    }).catch(() => null);
    return verdict?.verified ? verdict.authenticationInfo.newCounter : null;
  }
}

/** It takes a tenth of a second to load, so it comes when somebody needs it. */
function judges() {
  return import('@simplewebauthn/server');
}
