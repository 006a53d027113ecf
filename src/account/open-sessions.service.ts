import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { type Visitor } from '../platform/http/visitors.js';
import { SessionMissing } from './account.errors.js';
import { type OpenedWith } from './second-factor.view.js';
import { idleBefore } from './session-times.js';

/** One browser in which a member is signed in. No address is kept, so none is shown. */
export interface ListedSession {
  readonly id: string;
  /** In plain words: "Firefox on Windows". */
  readonly device: string;
  readonly openedWith: OpenedWith;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** Where members are signed in, and how that ends. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first. */
  async of(staffId: string): Promise<ListedSession[]> {
    const now = this.clock.now();
    return this.db.query<ListedSession[]>(
      `select id, device, opened_with as "openedWith", created_at as "createdAt", last_seen_at as "lastSeenAt",
              expires_at as "expiresAt"
         from staff_sessions where staff_id = $1 and expires_at > $2 and last_seen_at > $3 order by id desc`,
      [staffId, now, idleBefore(now)],
    );
  }

  /** Throws SessionMissing, also for one that is somebody else's. */
  async end(by: Actor, staffId: string, sessionId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [, ended] = await tx.query<[unknown, number]>(
        'delete from staff_sessions where staff_id = $1 and id = $2',
        [staffId, sessionId],
      );
      if (ended === 0) throw new SessionMissing();
      await this.record(tx, by, staffId, 1);
    });
  }

  /** Everywhere. Returns how many there were. */
  async endAll(by: Actor, staffId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [, ended] = await tx.query<[unknown, number]>('delete from staff_sessions where staff_id = $1', [staffId]);
      if (ended > 0) await this.record(tx, by, staffId, ended);
      return ended;
    });
  }

  /** Everywhere but here. */
  signOutElsewhere(member: Visitor): Promise<number> {
    return this.db.transaction((tx) => this.endOthers(tx, member));
  }

  /** The same within the caller's transaction. */
  async endOthers(tx: EntityManager, member: Visitor): Promise<number> {
    const [, ended] = await tx.query<[unknown, number]>('delete from staff_sessions where staff_id = $1 and id <> $2', [
      member.id,
      member.sessionId,
    ]);
    if (ended > 0) await this.record(tx, member, member.id, ended);
    return ended;
  }

  private record(tx: EntityManager, actor: Actor, staffId: string, sessions: number): Promise<void> {
    const action = 'staff.sessions-ended';
    return this.audit.record(tx, { actor, action, subjectKind: 'staff', subjectId: staffId, detail: { sessions } });
  }
}

/** `current` is the session that asks, null for none of them. */
export function toSessionJson(session: ListedSession, current: string | null) {
  return {
    id: session.id,
    device: session.device,
    openedWith: session.openedWith,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    current: session.id === current,
  };
}
