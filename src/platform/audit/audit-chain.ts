import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { auditDigest, type SealedEntry } from './audit-digest.js';

/** One thing that is not as it was sealed, in words for the operator. */
export interface AuditFault {
  readonly kind: 'changed' | 'removed' | 'seal-removed' | 'never-sealed' | 'cut-off' | 'other-head';
  readonly position: number | null;
  readonly entryId: string | null;
}

export interface AuditReport {
  readonly entries: number;
  /** `<position>:<digest>`, or null for an empty log. */
  readonly head: string | null;
  /** Written a moment ago, or while nobody served: not in the chain yet. */
  readonly waiting: number;
  /** The first hundred. */
  readonly faults: readonly AuditFault[];
}

type Link = Omit<SealedEntry, 'id'> & {
  readonly entry_id: string;
  readonly id: string | null;
  readonly digest: string;
};

const step = 1000;
const mostFaults = 100;

/** Reads the chain of the log and tells whether it holds. */
@Injectable()
export class AuditChain {
  constructor(private readonly db: DataSource) {}

  /** `<position>:<digest>` of the newest seal, to be noted where the database's owner cannot change it. */
  async head(): Promise<string | null> {
    const [row] = await this.db.query<{ head: string }[]>(
      `select position || ':' || encode(digest, 'hex') as head from audit_seals order by position desc limit 1`,
    );
    return row?.head ?? null;
  }

  /** `noted` is a head of before: without one, a log that lost its last entries together with their seals looks whole. */
  async verify(noted: string | null = null): Promise<AuditReport> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      await tx.query(`set local statement_timeout = 0`);
      const walk = new Walk(noted);
      for (let links = await linksAfter(tx, null); links.length > 0; links = await linksAfter(tx, walk.position)) {
        for (const link of links) walk.take(link);
      }
      walk.finish();
      const waiting = await this.unsealed(tx, walk);
      return { entries: walk.entries, head: walk.head, waiting, faults: walk.faults };
    });
  }

  /** Whatever is not sealed must wait for it. */
  private async unsealed(tx: EntityManager, walk: Walk): Promise<number> {
    const rows = await tx.query<{ id: string; waits: boolean }[]>(
      `select e.id::text, exists (select from audit_unsealed u where u.entry_id = e.id) as waits from audit_entries e
        where not exists (select from audit_seals s where s.entry_id = e.id) order by e.id`,
    );
    for (const { id, waits } of rows) if (!waits) walk.fault({ kind: 'never-sealed', position: null, entryId: id });
    return rows.filter(({ waits }) => waits).length;
  }
}

/** Goes along the chain from the first seal to the last. */
class Walk {
  position = 0;
  entries = 0;
  readonly faults: AuditFault[] = [];
  private digest = '';
  private notedSeen = false;

  constructor(private readonly noted: string | null) {}

  get head(): string | null {
    return this.position === 0 ? null : `${this.position}:${this.digest}`;
  }

  take(link: Link): void {
    const position = Number(link.position);
    const gap = position !== this.position + 1;
    for (let lost = this.position + 1; lost < position && this.faults.length < mostFaults; lost += 1)
      this.fault({ kind: 'seal-removed', position: lost, entryId: null });
    const about = { position, entryId: link.entry_id };
    if (position <= this.position) this.fault({ kind: 'changed', ...about });
    if (link.id === null) this.fault({ kind: 'removed', ...about });
    else {
      this.entries += 1;
      // Behind a gap there is no digest to go on from; the gap has been told.
      if (!gap && auditDigest(this.digest, { ...link, id: link.id }) !== link.digest)
        this.fault({ kind: 'changed', ...about });
    }
    this.position = position;
    this.digest = link.digest;
    if (this.head === this.noted) this.notedSeen = true;
  }

  finish(): void {
    if (this.noted === null || this.notedSeen) return;
    const position = Number(this.noted.split(':')[0]);
    this.fault({ kind: position > this.position ? 'cut-off' : 'other-head', position, entryId: null });
  }

  fault(fault: AuditFault): void {
    if (this.faults.length < mostFaults) this.faults.push(fault);
  }
}

function linksAfter(tx: EntityManager, position: number | null): Promise<Link[]> {
  return tx.query<Link[]>(
    `select s.position::text, s.entry_id::text, encode(s.digest, 'hex') as digest, e.id::text,
            to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_kind, e.actor_id::text,
            e.actor_name, e.action, e.subject_kind, e.subject_id, e.detail::text as detail
       from audit_seals s left join audit_entries e on e.id = s.entry_id
      where $1::bigint is null or s.position > $1 order by s.position limit ${step}`,
    [position],
  );
}
