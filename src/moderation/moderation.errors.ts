import { DomainError } from '../platform/domain-error.js';

/** What somebody else decided meanwhile. */
export interface OtherDecision {
  readonly status: string;
  readonly version: number;
  readonly by: string | null;
  readonly action: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** A decision that was made on a view which is no longer true. */
export class AlreadyDecided extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-decided';
  override readonly extra: Record<string, unknown>;

  constructor(readonly other: OtherDecision) {
    super(other.by ? `${other.by} was quicker: ${other.action}.` : 'This comment has changed since you looked at it.');
    this.extra = { current: other };
  }
}
