import { DomainError, InvalidInput } from '../platform/domain-error.js';
import { type Claim, toClaimJson } from './moderation.view.js';

/** What changed it meanwhile: another member's act; or, with nobody's name, its author's edit or the reports of readers. */
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

/** Not in the publisher's table. */
export class ReasonUnknown extends InvalidInput {
  constructor(known: readonly string[]) {
    const message = known.length === 0 ? 'There are no codes.' : `Code is one of ${known.join(', ')}.`;
    super([{ field: 'code', code: 'unknown-code', message }]);
  }
}

export class ReasonMisplaced extends InvalidInput {
  constructor() {
    super([{ field: 'code', code: 'not-for-this', message: 'Code: only a decline has one.' }]);
  }
}

/** Whoever put a reply away does not judge the appeal against it, while somebody else can. */
export class OwnDecisionAppealed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'own-decision-appealed';

  constructor() {
    super('This appeal is against a decision of yours: somebody else decides about it.');
  }
}
