import { DomainError } from '../platform/domain-error.js';

/** The ban that stands already. */
export interface StandingBan {
  readonly id: string;
  readonly effect: string;
  readonly madeBy: string;
  readonly endsAt: string | null;
}

export class AlreadyBanned extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-banned';
  override readonly extra: Record<string, unknown>;

  constructor(readonly standing: StandingBan) {
    super(`${standing.madeBy} has banned them already. To change that ban, lift it and set another.`);
    this.extra = { current: standing };
  }
}

/** Of a ban that is not there, or was forgotten. */
export class BanMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'ban-missing';

  constructor() {
    super('There is no such ban, or it is long over.');
  }
}

/** To lift what is over, or to put back what still holds or would be over anyway. */
export class BanStandsOtherwise extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ban-stands-otherwise';

  constructor() {
    super('This ban has been lifted, put back or run out since you looked at it. Nothing was changed.');
  }
}

/** A ban holds for all articles, so it is not for somebody who works for some. */
export class BansReachFurther extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'bans-reach-further';

  constructor() {
    super('A ban holds for all articles, and you work for some. Please ask somebody who works for all of them.');
  }
}
