import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { type Role } from '../platform/http/route-access.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { Sealer } from '../platform/security/sealer.js';
import { StaffMissing } from './account.errors.js';
import { hasSecondFactor } from './second-factors.queries.js';
import { type ListedStaff, type ListedToken, type NotifiedModerator, type WorkLimits } from './staff.view.js';

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly email_sealed: Buffer;
  readonly state: ListedStaff['state'];
  readonly limits: WorkLimits | null;
  readonly second_factor: boolean;
  readonly link_until: Date | null;
}

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly staff: string | null;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly state: ListedToken['state'];
  readonly abilities: string[] | null;
  readonly limits: WorkLimits | null;
  readonly expires_at: Date | null;
}

/** SQL: what the row is limited to. */
function limitsOf(row: string): string {
  return `case when ${row}.limited_articles is not null
    then json_build_object('articles', ${row}.limited_articles, 'tags', ${row}.limited_tags) end`;
}

const staffColumns = `m.id, m.name, m.role, m.email_sealed,
  case when m.disabled_at is not null then 'disabled' when m.password_hash is null then 'invited' else 'active' end as state,
  ${limitsOf('m')} as limits, ${hasSecondFactor} as second_factor,
  (select l.expires_at from staff_setup_links l where l.staff_id = m.id and l.used_at is null) as link_until`;

/** Who works here. */
@Injectable()
export class AccountQueries {
  constructor(
    private readonly db: DataSource,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** Everybody, in the order in which they came. */
  async staff(): Promise<ListedStaff[]> {
    const rows = await this.db.query<StaffRow[]>(`select ${staffColumns} from staff_members m order by created_at, id`);
    return rows.map((row) => this.listed(row));
  }

  /** Throws StaffMissing. */
  async member(id: string): Promise<ListedStaff> {
    const [row] = await this.db.query<StaffRow[]>(`select ${staffColumns} from staff_members m where m.id = $1`, [id]);
    if (!row) throw new StaffMissing();
    return this.listed(row);
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
      `select ${staffColumns} from staff_members m where disabled_at is null and password_hash is not null order by id`,
    );
    return rows.map((row) => ({ id: row.id, name: row.name, role: row.role, email: this.emailOf(row) }));
  }

  /** Oldest first. */
  async tokens(): Promise<ListedToken[]> {
    const rows = await this.db.query<TokenRow[]>(
      `select t.id, t.name, t.role, m.name as staff, t.created_at, t.last_used_at,
              case when t.revoked_at is not null then 'revoked' when t.expires_at <= $1 then 'expired' else 'active' end as state,
              t.abilities, t.expires_at, ${limitsOf('t')} as limits
         from api_tokens t left join staff_members m on m.id = t.staff_id
        order by t.created_at, t.id`,
      [this.clock.now()],
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      staff: row.staff,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
      state: row.state,
      abilities: row.abilities,
      limits: row.limits,
      expiresAt: row.expires_at,
    }));
  }

  private listed(row: StaffRow): ListedStaff {
    const { id, name, role, state, limits } = row;
    const email = this.emailOf(row).masked();
    return { id, name, role, email, state, limits, secondFactor: row.second_factor, linkUntil: row.link_until };
  }

  private emailOf(row: StaffRow): PrivateEmail {
    return this.sealer.open(row.email_sealed, `staff/${row.id}`);
  }
}
