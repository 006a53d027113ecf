import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { type Role } from '../platform/http/route-access.js';
import { LastAdmin, StaffAlreadyHere, StaffDisabled, StaffMissing } from './account.errors.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { SetUp } from './set-up.service.js';
import { type StaffRecord, StaffRegister } from './staff-register.js';
import { type SetUpLink, type Work, type WorkLimits } from './staff.view.js';

export interface NewStaff {
  readonly email: PrivateEmail;
  readonly name: string;
  readonly role: Role;
  /** Left out: none. */
  readonly limits?: WorkLimits | null;
  /** A hash of `NewPasswords`; null: they choose one through the link. */
  readonly passwordHash: string | null;
}

/** An id, or an address. */
type Who = string | PrivateEmail;

export interface AddedStaff {
  readonly id: string;
  /** Null when a password was given. */
  readonly link: SetUpLink | null;
}

/** Who comes and goes. */
@Injectable()
export class StaffService {
  constructor(
    private readonly db: DataSource,
    private readonly register: StaffRegister,
    private readonly setUp: SetUp,
    private readonly audit: AuditLog,
  ) {}

  /** Somebody who was disabled comes back as the same person, with the name and role given now. Throws StaffAlreadyHere. */
  async add(newcomer: NewStaff, by: Actor): Promise<AddedStaff> {
    return this.db.transaction(async (tx) => {
      const { id, returned } = await this.register.enter(tx, { ...newcomer, limits: newcomer.limits ?? null });
      const link = newcomer.passwordHash === null ? await this.setUp.makeLink(tx, id) : null;
      await this.record(tx, by, returned ? 'staff.reinstated' : 'staff.added', id, {
        name: newcomer.name,
        role: newcomer.role,
        ...(newcomer.limits ? { limits: newcomer.limits } : {}),
      });
      return { id, link };
    });
  }

  /** Another role, or other limits; it counts with their next request. False when it was so already. Throws StaffMissing, LastAdmin, OnlyModeratorsLimited. */
  async setWork(id: string, work: Work, by: Actor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const admins = await this.register.lockAdmins(tx);
      const member = await this.lock(tx, id);
      const before: Work = { role: member.role, limits: member.limits };
      if (isDeepStrictEqual(before, work)) return false;
      if (work.role !== 'admin' && admins.length === 1 && admins[0] === id) throw new LastAdmin();
      await this.register.setWork(tx, id, work);
      await this.record(tx, by, 'staff.work-changed', id, { name: member.name, from: before, to: work });
      return true;
    });
  }

  /**
   * Their sessions, links and tokens end with the commit. False when they were disabled already.
   * Throws StaffMissing, LastAdmin.
   */
  async disable(who: Who, by: Actor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const admins = await this.register.lockAdmins(tx);
      const member = await this.lock(tx, who);
      if (member.disabled) return false;
      if (admins.length === 1 && admins[0] === member.id) throw new LastAdmin();
      await this.register.disable(tx, member.id);
      await this.record(tx, by, 'staff.disabled', member.id, { name: member.name });
      return true;
    });
  }

  /** A new link; the password, any second factor and all sessions are void with the commit. Tokens stay. Throws StaffMissing, StaffDisabled. */
  async reset(who: Who, by: Actor): Promise<SetUpLink> {
    return this.db.transaction(async (tx) => {
      const member = await this.lock(tx, who);
      if (member.disabled) throw new StaffDisabled();
      await this.register.voidPassword(tx, member.id);
      await this.record(tx, by, 'staff.reset', member.id, { name: member.name });
      return this.setUp.makeLink(tx, member.id);
    });
  }

  /** Somebody who was disabled comes back as they were, with a link for a new password. Throws StaffMissing, StaffAlreadyHere. */
  async letBackIn(id: string, by: Actor): Promise<SetUpLink> {
    return this.db.transaction(async (tx) => {
      const member = await this.lock(tx, id);
      if (!member.disabled) throw new StaffAlreadyHere();
      await this.register.enable(tx, id);
      await this.record(tx, by, 'staff.reinstated', id, { name: member.name, role: member.role });
      return this.setUp.makeLink(tx, id);
    });
  }

  private async lock(tx: EntityManager, who: Who): Promise<StaffRecord> {
    const member = await this.register.lock(tx, who);
    if (!member) throw new StaffMissing();
    return member;
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(tx, { actor, action, subjectKind: 'staff', subjectId: id, detail });
  }
}
