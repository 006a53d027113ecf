import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { SetUpLinkSpent } from './account.errors.js';
import { NewPasswords } from './new-passwords.service.js';
import { digestOf, newSecret } from './secret-token.js';
import { type SetUpLink } from './staff.view.js';

const linkLifeMs = 72 * 3600_000;

interface Invitee {
  readonly id: string;
  readonly name: string;
}

const openLinks = `from staff_setup_links l join staff_members m on m.id = l.staff_id
  where l.token_digest = $1 and l.used_at is null and l.expires_at > $2 and m.disabled_at is null`;

/** How somebody comes by a password that nobody else has seen. */
@Injectable()
export class SetUp {
  constructor(
    private readonly db: DataSource,
    private readonly passwords: NewPasswords,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** The member's one link, for 72 hours: an earlier one ends. */
  async makeLink(tx: EntityManager, staffId: string): Promise<SetUpLink> {
    const link = { token: newSecret(), expiresAt: new Date(this.clock.now().getTime() + linkLifeMs) };
    await tx.query('delete from staff_setup_links where staff_id = $1 and used_at is null', [staffId]);
    await tx.query('insert into staff_setup_links (token_digest, staff_id, expires_at) values ($1, $2, $3)', [
      digestOf(link.token),
      staffId,
      link.expiresAt,
    ]);
    return link;
  }

  /** Whose link it is. Throws SetUpLinkSpent. */
  async invitee(token: string): Promise<Invitee> {
    const [invitee] = await this.db.query<Invitee[]>(`select m.id, m.name ${openLinks}`, [
      digestOf(token),
      this.clock.now(),
    ]);
    if (!invitee) throw new SetUpLinkSpent();
    return invitee;
  }

  /** Uses the link up and keeps the password; signing in is a step of its own. Throws SetUpLinkSpent, InvalidInput, PasswordsBusy. */
  async choosePassword(token: string, password: string): Promise<void> {
    const { id, name } = await this.invitee(token);
    const hash = await this.passwords.accept(password, name);
    await this.db.transaction(async (tx) => {
      await this.useUp(tx, token);
      await tx.query('update staff_members set password_hash = $2 where id = $1', [id, hash]);
      await tx.query('delete from staff_sessions where staff_id = $1', [id]);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id, name },
        action: 'staff.password-chosen',
        subjectKind: 'staff',
        subjectId: id,
      });
    });
  }

  /** Looks again under a lock: another tab may have been quicker, or the member been disabled, while the hash was made. */
  private async useUp(tx: EntityManager, token: string): Promise<void> {
    const now = this.clock.now();
    const open = await tx.query<unknown[]>(`select 1 ${openLinks} for update`, [digestOf(token), now]);
    if (open.length === 0) throw new SetUpLinkSpent();
    await tx.query('update staff_setup_links set used_at = $2 where token_digest = $1', [digestOf(token), now]);
  }
}
