import { DomainError } from '../platform/domain-error.js';

/** What changed it meanwhile: another member's decision; or, with nobody's name, its author's edit or the reports of readers. */
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
    super(sentenceAbout(other));
    this.extra = { current: other };
  }
}

function sentenceAbout({ by, action }: OtherDecision): string {
  if (by !== null) return `${by} was quicker: ${action}.`;
  if (action === 'comment.edited') return 'Its author has changed this comment since you looked at it.';
  return 'This comment has changed since you looked at it.';
}
