import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { type Role } from '../platform/http/route-access.js';
import { newId } from '../platform/ids.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { Sealer } from '../platform/security/sealer.js';
import { StaffAlreadyHere } from './account.errors.js';

export interface StaffRecord {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

interface Entry {
  readonly email: PrivateEmail;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string | null;
}

const byEmail = `select id, name, role, password_hash as "passwordHash", disabled_at is not null as disabled
  from staff_members where email_digest = $1`;

/** The list of members, who are found by an address that rests sealed. */
@Injectable()
export class StaffRegister {
  constructor(
    private readonly db: DataSource,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** What an address is looked up, and counted, by: 32 bytes. */
  digestOf(email: PrivateEmail): Buffer {
    return this.sealer.emailDigest('staff', email);
  }

  async byEmail(email: PrivateEmail): Promise<StaffRecord | null> {
    const [member] = await this.db.query<StaffRecord[]>(byEmail, [this.digestOf(email)]);
    return member ?? null;
  }

  async lockByEmail(tx: EntityManager, email: PrivateEmail): Promise<StaffRecord | null> {
    const [member] = await tx.query<StaffRecord[]>(`${byEmail} for update`, [this.digestOf(email)]);
    return member ?? null;
  }

  /** Ids of admins who are not disabled, locked so that two of them cannot each be disabled as "not the last". */
  async lockAdmins(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from staff_members where role = 'admin' and disabled_at is null order by id for update`,
    );
    return rows.map((row) => row.id);
  }

  /** `returned`: the address was that of a disabled member, who is the same person still. Throws StaffAlreadyHere. */
  async enter(
    tx: EntityManager,
    { email, name, role, passwordHash }: Entry,
  ): Promise<{ id: string; returned: boolean }> {
    const fresh = newId();
    // The seal is bound to the row's id, so a returning member keeps the one they had.
    const [row] = await tx.query<{ id: string }[]>(
      `insert into staff_members as m (id, name, role, email_sealed, email_digest, password_hash, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint staff_members_email_key do update
         set name = excluded.name, role = excluded.role, password_hash = excluded.password_hash, disabled_at = null
         where m.disabled_at is not null
       returning id`,
      [
        fresh,
        name,
        role,
        this.sealer.seal(email, `staff/${fresh}`),
        this.digestOf(email),
        passwordHash,
        this.clock.now(),
      ],
    );
    if (!row) throw new StaffAlreadyHere();
    return { id: row.id, returned: row.id !== fresh };
  }

  async disable(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update staff_members set disabled_at = $2 where id = $1', [id, this.clock.now()]);
    await tx.query('update api_tokens set revoked_at = $2 where staff_id = $1 and revoked_at is null', [
      id,
      this.clock.now(),
    ]);
    await showOut(tx, id);
  }

  async voidPassword(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update staff_members set password_hash = null where id = $1', [id]);
    await showOut(tx, id);
  }
}

/**
 * Only after the member's row was changed: a sign-in that runs at the same moment holds that row (Sessions.begin), so its session
 * is either here to be deleted, or will find the change.
 */
async function showOut(tx: EntityManager, id: string): Promise<void> {
  await tx.query('delete from staff_sessions where staff_id = $1', [id]);
  await tx.query('delete from staff_setup_links where staff_id = $1 and used_at is null', [id]);
}
