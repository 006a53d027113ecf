import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Role } from '../platform/http/route-access.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { Sealer } from '../platform/security/sealer.js';
import { type ListedStaff, type ListedToken, type NotifiedModerator } from './staff.view.js';

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly email_sealed: Buffer;
  readonly state: ListedStaff['state'];
}

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly staff: string | null;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly state: ListedToken['state'];
}

const staffColumns = `id, name, role, email_sealed,
  case when disabled_at is not null then 'disabled' when password_hash is null then 'invited' else 'active' end as state`;

/** Who works here. */
@Injectable()
export class AccountQueries {
  constructor(
    private readonly db: DataSource,
    private readonly sealer: Sealer,
  ) {}

  /** Everybody, in the order in which they came. */
  async staff(): Promise<ListedStaff[]> {
    const rows = await this.db.query<StaffRow[]>(`select ${staffColumns} from staff_members order by created_at, id`);
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      email: this.emailOf(row).masked(),
      state: row.state,
    }));
  }

  /** Of everybody who works here now. */
  async staffNames(): Promise<string[]> {
    const rows = await this.db.query<{ name: string }[]>(
      'select name from staff_members where disabled_at is null order by id',
    );
    return rows.map(({ name }) => name);
  }

  /** Those who can sign in and decide: every role includes a moderator's. */
  async moderators(): Promise<NotifiedModerator[]> {
    const rows = await this.db.query<StaffRow[]>(
      `select ${staffColumns} from staff_members where disabled_at is null and password_hash is not null order by id`,
    );
    return rows.map((row) => ({ id: row.id, name: row.name, email: this.emailOf(row) }));
  }

  /** Oldest first. */
  async tokens(): Promise<ListedToken[]> {
    const rows = await this.db.query<TokenRow[]>(
      `select t.id, t.name, t.role, m.name as staff, t.created_at, t.last_used_at,
              case when t.revoked_at is null then 'active' else 'revoked' end as state
         from api_tokens t left join staff_members m on m.id = t.staff_id
        order by t.created_at, t.id`,
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      staff: row.staff,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
      state: row.state,
    }));
  }

  private emailOf(row: StaffRow): PrivateEmail {
    return this.sealer.open(row.email_sealed, `staff/${row.id}`);
  }
}
