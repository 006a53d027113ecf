import { DomainError } from '../platform/domain-error.js';
import { type Claim, toClaimJson } from './moderation.view.js';

/** What changed it meanwhile: another member's decision; or, with nobody's name, its author's edit or the reports of readers. */
export interface OtherDecision {
  readonly status: string;
  readonly version: number;
  readonly by: string | null;
  readonly action: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** Another moderator has the reply in hand, and somebody else wants to take it or decide about it. */
export class TakenByAnother extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'taken';
  override readonly extra: Record<string, unknown>;

  constructor(readonly claim: Claim) {
    super(`${claim.by} has it in hand.`);
    this.extra = { claim: toClaimJson(claim) };
  }
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
