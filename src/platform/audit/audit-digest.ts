import { createHash } from 'node:crypto';

/** An entry as PostgreSQL writes it out, every member as text. */
export interface SealedEntry {
  readonly position: string;
  readonly id: string;
  /** `2026-11-24T00:30:00.123456Z` */
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  /** `jsonb` as text: its keys have an order of their own, so that the same detail is always the same text. */
  readonly detail: string;
}

/**
 * What the seal of an entry must be: SHA-256 over a JSON array of the digest before it (hexadecimal, empty for the first) and the
 * entry. The database seals with `audit_digest()`; this is the same a second time, so that who changes that function is found out.
 */
export function auditDigest(previous: string, entry: SealedEntry): string {
  const members = [
    previous,
    entry.position,
    entry.id,
    entry.at,
    entry.actor_kind,
    entry.actor_id,
    entry.actor_name,
    entry.action,
    entry.subject_kind,
    entry.subject_id,
    entry.detail,
  ];
  const text = `[${members.map((member) => JSON.stringify(member)).join(', ')}]`;
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
