import { type AuditLine } from './audit-queries.js';

type Line = Pick<AuditLine, 'id' | 'detail'>;

/** The entry that an undo took back, by what it wrote down; null for every other entry. */
export function undidBy({ detail }: Line): string | null {
  return typeof detail.undid === 'string' ? detail.undid : null;
}

/**
 * What of these acts still holds, oldest first: an act that was taken back is not among them, nor is its undoing. So the last one
 * is what an undo may take back, and what stands after an act is what came after it.
 */
export function stillStanding<Of extends Line>(acts: readonly Of[]): Of[] {
  const undone = new Set(acts.map(undidBy));
  return acts.filter((act) => undidBy(act) === null && !undone.has(act.id));
}
