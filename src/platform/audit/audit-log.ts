import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from './actor.js';

/** One line of the record. `detail` holds ids, words of ours and a moderator's reason; never a reader's text or address. */
export interface AuditEntry {
  readonly actor: Actor;
  /** `<subject>.<past participle>`, such as `comment.declined`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Append-only: the database refuses to change or remove a row, and AuditSealer makes a chain of them. */
@Injectable()
export class AuditLog {
  /** Joins the transaction of the deed, so that neither stands without the other. */
  async record(tx: EntityManager, entry: AuditEntry): Promise<void> {
    await this.recordAct(tx, entry);
  }

  /** The same for what somebody may take back later: returns the number of the entry. */
  async recordAct(tx: EntityManager, entry: AuditEntry): Promise<string> {
    const [row] = await tx.query<[{ id: string }]>(
      `insert into audit_entries (actor_kind, actor_id, actor_name, action, subject_kind, subject_id, detail)
       values ($1, $2, $3, $4, $5, $6, $7) returning id::text as id`,
      [
        entry.actor.kind,
        entry.actor.id,
        entry.actor.name,
        entry.action,
        entry.subjectKind,
        entry.subjectId,
        JSON.stringify(entry.detail ?? {}),
      ],
    );
    return row.id;
  }

  /** Many deeds of one person, in this order. Returns their numbers. */
  async recordAll(tx: EntityManager, actor: Actor, entries: readonly Omit<AuditEntry, 'actor'>[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `insert into audit_entries (actor_kind, actor_id, actor_name, action, subject_kind, subject_id, detail)
       select $1, $2, $3, action, subject_kind, subject_id, detail
         from unnest($4::text[], $5::text[], $6::text[], $7::jsonb[]) with ordinality
              as entry (action, subject_kind, subject_id, detail, place)
        order by place
       returning id::text as id`,
      [
        actor.kind,
        actor.id,
        actor.name,
        entries.map(({ action }) => action),
        entries.map(({ subjectKind }) => subjectKind),
        entries.map(({ subjectId }) => subjectId),
        entries.map(({ detail }) => JSON.stringify(detail ?? {})),
      ],
    );
    return rows.map(({ id }) => id);
  }
}
