import { afterDecision, type CommentStatus, type Decision, type StoredStatus } from './comment-status.js';

export interface Move {
  readonly decision: Decision;
  /** The version that was looked at. */
  readonly version: number;
}

/** How the comment stands now. */
export interface Standing {
  readonly status: StoredStatus;
  readonly previousStatus: CommentStatus | null;
  readonly version: number;
  readonly hasOpenReports: boolean;
}

/** Why a comment stays where it is: it is nowhere, its author withdrew it, it changed meanwhile, it is there already. */
export type Unmoved = 'missing' | 'withdrawn' | 'stale' | 'unchanged';

export type Destination = { readonly to: CommentStatus } | { readonly stays: Unmoved };

/** Where a move leads from here. */
export function destinationOf({ decision, version }: Move, now: Standing | undefined): Destination {
  if (!now) return { stays: 'missing' };
  if (now.status === 'withdrawn') return { stays: 'withdrawn' };
  if (now.version !== version) return { stays: 'stale' };
  const to = afterDecision(decision, now.status, now.previousStatus);
  if (to !== null) return { to };
  // To approve what is published already says that its reports were looked at, and that it stays.
  const kept = decision === 'approve' && now.status === 'published' && now.hasOpenReports;
  return kept ? { to: 'published' } : { stays: 'unchanged' };
}
