import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { type Visitor } from '../platform/http/visitors.js';
import { newId } from '../platform/ids.js';
import { SignInRefused } from './account.errors.js';
import { mustHaveSecondFactor, secondFactorSetting, type SecondFactorWord } from './second-factor-setting.js';
import { type OpenedWith } from './second-factor.view.js';
import { hasSecondFactor } from './second-factors.queries.js';
import { digestOf, newSecret } from './secret-token.js';
import { idleBefore, longestMs, touchEveryMs } from './session-times.js';
import { type StaffRecord } from './staff-register.js';

export interface NewSession {
  /** For the cookie; only its digest is kept. */
  readonly secret: string;
  readonly expiresAt: Date;
}

interface SessionRow {
  readonly session: string;
  readonly last_seen_at: Date;
  readonly id: string;
  readonly name: string;
  readonly role: Visitor['role'];
  readonly limited: boolean;
  readonly secured: boolean;
  readonly wanted: SecondFactorWord | null;
}

/** How somebody came in, and with what. */
export interface Opening {
  readonly openedWith: OpenedWith;
  /** In plain words (device.ts). */
  readonly device: string;
}

/** Who is signed in. Every request reads the row, so a session that is ended is over with the next request, on every instance. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * `member` as it was read before the password was checked; `newHash` replaces theirs when set. Takes their row, so that a reset
   * or a disabling at the same moment comes wholly before (SignInRefused) or wholly after (and ends this session).
   */
  async begin(member: StaffRecord, newHash: string | null, { openedWith, device }: Opening): Promise<NewSession> {
    const now = this.clock.now();
    const session = { secret: newSecret(), expiresAt: new Date(now.getTime() + longestMs) };
    await this.db.transaction(async (tx) => {
      await takeUnchanged(tx, member);
      if (newHash !== null)
        await tx.query('update staff_members set password_hash = $2 where id = $1', [member.id, newHash]);
      await this.sweep(tx, now);
      await tx.query(
        `insert into staff_sessions (id, token_digest, staff_id, created_at, last_seen_at, expires_at, opened_with, device)
         values ($1, $2, $3, $4, $4, $5, $6, $7)`,
        [newId(), digestOf(session.secret), member.id, now, session.expiresAt, openedWith, device],
      );
      const actor = { kind: 'staff', id: member.id, name: member.name } as const;
      const detail = { with: openedWith };
      await this.audit.record(tx, {
        actor,
        action: 'staff.signed-in',
        subjectKind: 'staff',
        subjectId: member.id,
        detail,
      });
    });
    return session;
  }

  /** Null when there is no such session, or it ended, or its member was disabled. Somebody `attended` keeps it from idling out. */
  async whose(secret: string, { attended }: { readonly attended: boolean }): Promise<Visitor | null> {
    const now = this.clock.now();
    const [row] = await this.db.query<SessionRow[]>(
      `select s.id as session, s.last_seen_at, m.id, m.name, m.role, m.limited_articles is not null as limited,
              ${hasSecondFactor} as secured, (select value #>> '{}' from settings where key = $4) as wanted
         from staff_sessions s join staff_members m on m.id = s.staff_id
        where s.token_digest = $1 and s.expires_at > $2 and s.last_seen_at > $3 and m.disabled_at is null`,
      [digestOf(secret), now, idleBefore(now), secondFactorSetting.key],
    );
    if (!row) return null;
    if (attended && now.getTime() - row.last_seen_at.getTime() >= touchEveryMs) {
      await this.db.query('update staff_sessions set last_seen_at = $2 where id = $1', [row.session, now]);
    }
    return toVisitor(row);
  }

  async end(secret: string | null): Promise<void> {
    if (secret === null) return;
    await this.db.transaction(async (tx) => {
      const [rows] = await tx.query<[{ id: string; name: string }[], number]>(
        `delete from staff_sessions s using staff_members m
          where s.token_digest = $1 and m.id = s.staff_id returning m.id, m.name`,
        [digestOf(secret)],
      );
      for (const { id, name } of rows) {
        const actor = { kind: 'staff', id, name } as const;
        await this.audit.record(tx, { actor, action: 'staff.signed-out', subjectKind: 'staff', subjectId: id });
      }
    });
  }

  private async sweep(tx: EntityManager, now: Date): Promise<void> {
    await tx.query('delete from staff_sessions where expires_at <= $1 or last_seen_at <= $2', [now, idleBefore(now)]);
  }
}

async function takeUnchanged(tx: EntityManager, member: StaffRecord): Promise<void> {
  const rows = await tx.query<unknown[]>(
    'select 1 from staff_members where id = $1 and password_hash = $2 and disabled_at is null for update',
    [member.id, member.passwordHash],
  );
  if (rows.length === 0) throw new SignInRefused();
}

function toVisitor({ session, id, name, role, limited, secured, wanted }: SessionRow): Visitor {
  const confined = !secured && mustHaveSecondFactor(role, wanted ?? secondFactorSetting.default);
  return { kind: 'staff', id, name, role, limited, abilities: null, confined, sessionId: session };
}
