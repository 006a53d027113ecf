import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { Sealer } from '../platform/security/sealer.js';
import { OnlyModeratorsLimited, StaffAlreadyHere } from './account.errors.js';
import { type Work } from './staff.view.js';

export interface StaffRecord extends Work {
  readonly id: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

interface Entry extends Work {
  readonly email: PrivateEmail;
  readonly name: string;
  readonly passwordHash: string | null;
}

const record = `select id, name, role, password_hash as "passwordHash", disabled_at is not null as disabled,
    case when limited_articles is not null
      then json_build_object('articles', limited_articles, 'tags', limited_tags) end as limits
  from staff_members`;
const byEmail = `${record} where email_digest = $1`;

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

  /** By address or id. */
  lock(tx: EntityManager, who: PrivateEmail | string): Promise<StaffRecord | null> {
    return typeof who === 'string' ? this.lockById(tx, who) : this.lockByEmail(tx, who);
  }

  async lockById(tx: EntityManager, id: string): Promise<StaffRecord | null> {
    const [member] = await tx.query<StaffRecord[]>(`${record} where id = $1 for update`, [id]);
    return member ?? null;
  }

  async byId(id: string): Promise<StaffRecord | null> {
    const [member] = await this.db.query<StaffRecord[]>(`${record} where id = $1`, [id]);
    return member ?? null;
  }

  /** Throws OnlyModeratorsLimited. */
  async setWork(tx: EntityManager, id: string, { role, limits }: Work): Promise<void> {
    assertLimitable({ role, limits });
    await tx.query('update staff_members set role = $2, limited_articles = $3, limited_tags = $4 where id = $1', [
      id,
      role,
      limits?.articles ?? null,
      limits?.tags ?? null,
    ]);
  }

  /** Ids of admins who are not disabled, locked so that two of them cannot each be disabled as "not the last". */
  async lockAdmins(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from staff_members where role = 'admin' and disabled_at is null order by id for update`,
    );
    return rows.map((row) => row.id);
  }

  /** `returned`: the address was that of a disabled member, who is the same person still. Throws StaffAlreadyHere, OnlyModeratorsLimited. */
  async enter(
    tx: EntityManager,
    { email, name, passwordHash, ...work }: Entry,
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
        work.role,
        this.sealer.seal(email, `staff/${fresh}`),
        this.digestOf(email),
        passwordHash,
        this.clock.now(),
      ],
    );
    if (!row) throw new StaffAlreadyHere();
    await this.setWork(tx, row.id, work);
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

  /** As they were, without a password. */
  async enable(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update staff_members set disabled_at = null, password_hash = null where id = $1', [id]);
  }

  async voidPassword(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update staff_members set password_hash = null where id = $1', [id]);
    await showOut(tx, id);
  }
}

function assertLimitable({ role, limits }: Work): void {
  if (limits !== null && role !== 'moderator') throw new OnlyModeratorsLimited();
}

/**
 * Only after the member's row was changed: a sign-in that runs at the same moment holds that row (Sessions.begin), so its session
 * is either here to be deleted, or will find the change.
 */
async function showOut(tx: EntityManager, id: string): Promise<void> {
  await tx.query('delete from staff_sessions where staff_id = $1', [id]);
  for (const table of ['staff_authenticators', 'staff_passkeys', 'staff_recovery_codes'])
    await tx.query(`delete from ${table} where staff_id = $1`, [id]);
  await tx.query('delete from staff_setup_links where staff_id = $1 and used_at is null', [id]);
}
