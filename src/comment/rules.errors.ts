import { DomainError } from '../platform/domain-error.js';

/** Who changed the rules meanwhile, and how. */
export interface OtherChange {
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly changes: readonly string[];
}

/** A change that was made on rules which no longer hold. */
export class RulesChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'rules-changed';
  override readonly extra: Record<string, unknown>;

  constructor(readonly other: OtherChange) {
    super(`${other.changedBy ?? 'Somebody'} changed the rules since you looked at them.`);
    this.extra = { current: other };
  }
}

export class RulesVersionMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'rules-version-missing';

  constructor() {
    super('There is no such version of the rules.');
  }
}
