import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor, type Page } from '../page.js';

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** An entry with its place in the chain, which tells once and for all what came before it. */
export interface SealedLine extends AuditLine {
  readonly position: string;
  readonly actorKind: string;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly detail: Record<string, unknown>;
}

/** `id` leaves as text (bigint); order by `audit_entries.id`, since a bare `id` would mean that text: "9" before "10". */
const columns = 'id::text as id, at, actor_id, actor_name, action, subject_kind, subject_id, detail';

/** Reads the record. */
@Injectable()
export class AuditQueries {
  constructor(private readonly db: DataSource) {}

  /** What staff, programs and the operator did, newest first; with `by`, what this one did. Readers' own deeds are not on this list. */
  async deeds(limit: number, after?: string, by?: string): Promise<Page<AuditLine>> {
    const [mark] = after === undefined ? [null] : decodeCursor(after, (id) => /^\d{1,18}$/.test(id));
    const rows = await this.db.query<Row[]>(
      `select ${columns} from audit_entries
        where actor_kind <> 'reader' and ($1::bigint is null or id < $1) and ($3::uuid is null or actor_id = $3)
        order by audit_entries.id desc limit $2`,
      [mark, limit + 1, by ?? null],
    );
    const items = rows.slice(0, limit).map(toLine);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor(last.id) : null };
  }

  /** The last thing done to each of one kind, by its id. */
  async lastOf(subjectKind: string): Promise<ReadonlyMap<string, AuditLine>> {
    const rows = await this.db.query<Row[]>(
      `select distinct on (subject_id) ${columns} from audit_entries where subject_kind = $1
        order by subject_id, audit_entries.id desc`,
      [subjectKind],
    );
    return new Map(rows.map((row) => [row.subject_id, toLine(row)]));
  }

  /** All that was done to these, oldest first. */
  async aboutEach(subjectKind: string, subjectIds: readonly string[]): Promise<AuditLine[]> {
    const rows = await this.db.query<Row[]>(
      `select ${columns} from audit_entries where subject_kind = $1 and subject_id = any($2) order by audit_entries.id`,
      [subjectKind, subjectIds],
    );
    return rows.map(toLine);
  }

  /** All that was done to one thing, oldest first. */
  about(subjectKind: string, subjectId: string): Promise<AuditLine[]> {
    return this.aboutIn(this.db.manager, subjectKind, subjectId);
  }

  /** The same inside a transaction, where the answer decides: with the thing locked, nobody adds to it meanwhile. */
  async aboutIn(tx: EntityManager, subjectKind: string, subjectId: string): Promise<AuditLine[]> {
    const rows = await tx.query<Row[]>(
      `select ${columns} from audit_entries where subject_kind = $1 and subject_id = $2 order by audit_entries.id`,
      [subjectKind, subjectId],
    );
    return rows.map(toLine);
  }

  /** The entries that were sealed after a place in the chain, in its order. */
  async sealedAfter(tx: EntityManager, position: string, limit: number): Promise<SealedLine[]> {
    const rows = await tx.query<SealedRow[]>(
      `select position::text as position, actor_kind, ${columns}
         from audit_seals join audit_entries on audit_entries.id = entry_id
        where position > $1 order by audit_seals.position limit $2`,
      [position, limit],
    );
    return rows.map(toSealedLine);
  }

  /** Entries by their numbers. */
  async numbered(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, SealedLine>> {
    const rows = await tx.query<SealedRow[]>(
      `select '' as position, actor_kind, ${columns} from audit_entries where id = any($1::bigint[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, toSealedLine(row)]));
  }

  /** The last thing done to each of these, in no order. */
  async lastAbout(subjectKind: string, subjectIds: readonly string[]): Promise<AuditLine[]> {
    const rows = await this.db.query<Row[]>(
      `select last.* from unnest($2::text[]) as subject, lateral (
         select ${columns} from audit_entries where subject_kind = $1 and subject_id = subject
          order by audit_entries.id desc limit 1
       ) as last`,
      [subjectKind, subjectIds],
    );
    return rows.map(toLine);
  }
}

type SealedRow = Row & { readonly position: string; readonly actor_kind: string };

function toSealedLine(row: SealedRow): SealedLine {
  return { ...toLine(row), position: row.position, actorKind: row.actor_kind };
}

function toLine(row: Row): AuditLine {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    actor: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail,
  };
}
