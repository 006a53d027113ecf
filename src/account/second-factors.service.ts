import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../platform/audit/audit-log.js';
import { type Visitor } from '../platform/http/visitors.js';
import { SecondFactorRequired } from './account.errors.js';
import { OpenSessions } from './open-sessions.service.js';
import { RecoveryCodes } from './recovery-codes.service.js';
import { SecondFactorQueries } from './second-factors.queries.js';

/** What holds for every kind of second factor: recovery codes come with the first and go with the last. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly db: DataSource,
    private readonly recovery: RecoveryCodes,
    private readonly queries: SecondFactorQueries,
    private readonly sessions: OpenSessions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Joins the transaction in which a factor was added. The recovery codes that come with the first one, else null. Other sessions
   * began without it, so they end.
   */
  async added(tx: EntityManager, member: Visitor, detail: Readonly<Record<string, unknown>>): Promise<string[] | null> {
    await this.record(tx, member, 'staff.second-factor-added', detail);
    const { authenticator, passkeys } = await this.queries.of(member, tx);
    if (Number(authenticator) + passkeys.length > 1) return null;
    await this.sessions.endOthers(tx, member);
    return this.recovery.renew(tx, member.id);
  }

  /** Joins the transaction in which a factor was removed. Throws SecondFactorRequired. */
  async removed(tx: EntityManager, member: Visitor, detail: Readonly<Record<string, unknown>>): Promise<void> {
    await this.record(tx, member, 'staff.second-factor-removed', detail);
    const { authenticator, passkeys, required } = await this.queries.of(member, tx);
    if (authenticator || passkeys.length > 0) return;
    if (required) throw new SecondFactorRequired();
    await tx.query('delete from staff_recovery_codes where staff_id = $1', [member.id]);
  }

  /** New recovery codes, shown once; the former ones are void. */
  async renewRecoveryCodes(member: Visitor): Promise<string[]> {
    return this.db.transaction(async (tx) => {
      await this.record(tx, member, 'staff.recovery-codes-renewed', {});
      return this.recovery.renew(tx, member.id);
    });
  }

  private record(
    tx: EntityManager,
    member: Visitor,
    action: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(tx, { actor: member, action, subjectKind: 'staff', subjectId: member.id, detail });
  }
}
