import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { holds, type Role } from '../platform/http/route-access.js';
import { type Visitor } from '../platform/http/visitors.js';
import { newId } from '../platform/ids.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { type GrantableAbility, may } from './abilities.js';
import {
  AbilityBeyondRole,
  OnlyModeratorsLimited,
  RoleBeyondMember,
  StaffDisabled,
  StaffMissing,
  TokenMissing,
} from './account.errors.js';
import { digestOf, newSecret } from './secret-token.js';
import { StaffRegister } from './staff-register.js';
import { type WorkLimits } from './staff.view.js';

/** Tells scanners of leaked secrets, and people, what they have found. */
const prefix = 'rip_';
const touchEveryMs = 60_000;

export interface NewToken {
  readonly name: string;
  /** Left out: that of the member, else an editor's. */
  readonly role?: Role;
  /** Whose it is: it ends with them. Left out: the house's own. */
  readonly staff?: PrivateEmail | string;
  /** All that it may do, of what its role includes. Left out: all of that. */
  readonly abilities?: readonly GrantableAbility[];
  readonly limits?: WorkLimits | null;
  /** Left out: until it is revoked. */
  readonly days?: number;
}

export interface IssuedToken {
  readonly id: string;
  /** `rip_` and 43 characters of base64url. Not kept, so it is shown once. */
  readonly token: string;
  readonly role: Role;
  readonly name: string;
  readonly expiresAt: Date | null;
}

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly staff_role: Role | null;
  readonly limited: boolean;
  readonly abilities: readonly string[] | null;
  readonly last_used_at: Date | null;
}

/** Bearer tokens for programs. */
@Injectable()
export class Tokens {
  constructor(
    private readonly db: DataSource,
    private readonly register: StaffRegister,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws StaffMissing, StaffDisabled, RoleBeyondMember, AbilityBeyondRole, OnlyModeratorsLimited. */
  async issue({ name, role, staff, abilities, limits = null, days }: NewToken, by: Actor): Promise<IssuedToken> {
    return this.db.transaction(async (tx) => {
      const owner = staff === undefined ? null : await this.register.lock(tx, staff);
      if (staff !== undefined && owner === null) throw new StaffMissing();
      if (owner?.disabled) throw new StaffDisabled();
      const granted = role ?? (limits ? 'moderator' : (owner?.role ?? 'editor'));
      if (owner && !holds(owner.role, [granted])) throw new RoleBeyondMember();
      if (limits && granted !== 'moderator') throw new OnlyModeratorsLimited();
      const beyond = abilities?.filter((ability) => !may(granted, ability)) ?? [];
      if (beyond.length > 0) throw new AbilityBeyondRole(beyond);
      const expiresAt = days === undefined ? null : new Date(this.clock.now().getTime() + days * 86_400_000);
      const issued = { id: newId(), token: `${prefix}${newSecret()}`, role: granted, name, expiresAt };
      await tx.query(
        `insert into api_tokens (id, name, role, staff_id, token_digest, created_at, abilities, expires_at, limited_articles, limited_tags)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          issued.id,
          name,
          granted,
          owner?.id ?? null,
          digestOf(issued.token),
          this.clock.now(),
          abilities ?? null,
          expiresAt,
          limits?.articles ?? null,
          limits?.tags ?? null,
        ],
      );
      const detail = {
        name,
        role: granted,
        staff: owner?.id ?? null,
        ...(abilities ? { abilities } : {}),
        ...(limits ? { limits } : {}),
        ...(expiresAt ? { expiresAt } : {}),
      };
      await this.audit.record(tx, {
        actor: by,
        action: 'token.added',
        subjectKind: 'token',
        subjectId: issued.id,
        detail,
      });
      return issued;
    });
  }

  /** False when it was revoked already. Throws TokenMissing. */
  async revoke(id: string, by: Actor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [found] = await tx.query<{ name: string; revoked: boolean }[]>(
        'select name, revoked_at is not null as revoked from api_tokens where id = $1 for update',
        [id],
      );
      if (!found) throw new TokenMissing();
      if (found.revoked) return false;
      await tx.query('update api_tokens set revoked_at = $2 where id = $1', [id, this.clock.now()]);
      await this.audit.record(tx, {
        actor: by,
        action: 'token.revoked',
        subjectKind: 'token',
        subjectId: id,
        detail: { name: found.name },
      });
      return true;
    });
  }

  /** Null when it opens nothing. A member's token never does more than they may do now. */
  async whose(token: string): Promise<Visitor | null> {
    if (!token.startsWith(prefix)) return null;
    const [row] = await this.db.query<TokenRow[]>(
      `select t.id, t.name, t.role, t.last_used_at, t.abilities, m.role as staff_role,
              (t.limited_articles is not null or m.limited_articles is not null) as limited
         from api_tokens t left join staff_members m on m.id = t.staff_id
        where t.token_digest = $1 and t.revoked_at is null and m.disabled_at is null
          and (t.expires_at is null or t.expires_at > $2)`,
      [digestOf(token), this.clock.now()],
    );
    if (!row) return null;
    await this.touch(row);
    const role = row.staff_role !== null && !holds(row.staff_role, [row.role]) ? row.staff_role : row.role;
    const { id, name, limited, abilities } = row;
    return { kind: 'token', id, name, role, limited, abilities, confined: false, sessionId: null };
  }

  private async touch({ id, last_used_at }: TokenRow): Promise<void> {
    const now = this.clock.now();
    if (last_used_at !== null && now.getTime() - last_used_at.getTime() < touchEveryMs) return;
    await this.db.query('update api_tokens set last_used_at = $2 where id = $1', [id, now]);
  }
}
