import { DomainError, InvalidInput } from '../platform/domain-error.js';

/** Unknown address, wrong password, disabled member, password not set yet: the answer is the same for all. */
export class SignInRefused extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign-in-refused';

  constructor() {
    super('That address and password do not go together.');
  }
}

export class TooManySignIns extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'too-many-sign-ins';

  constructor(override readonly retryAfterSeconds: number) {
    super('That was wrong too often. Please wait, and then try again.');
  }
}

export class PasswordsBusy extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'sign-in-busy';
  override readonly retryAfterSeconds = 2;

  constructor() {
    super('Many people are signing in at this moment. Please try again.');
  }
}

/** A bearer token that is unknown or revoked, or whose member is disabled. */
export class TokenRefused extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'token-refused';

  constructor() {
    super('This token does not open anything here.');
  }
}

/** Used, expired, replaced by a newer one, or never there. */
export class SetUpLinkSpent extends DomainError {
  readonly kind = 'gone';
  readonly code = 'set-up-link-spent';

  constructor() {
    super('This link has been used or has expired. Ask for a new one.');
  }
}

export class StaffMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'staff-missing';

  constructor() {
    super('Nobody with this address works here.');
  }
}

export class StaffAlreadyHere extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'staff-already-here';

  constructor() {
    super('Somebody with this address works here already.');
  }
}

export class StaffDisabled extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'staff-disabled';

  constructor() {
    super('This member is disabled. To let them back in, add them again.');
  }
}

export class LastAdmin extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'last-admin';

  constructor() {
    super('This is the last admin. Add another one first.');
  }
}

/** Whoever may write articles and rules decides for all of them. */
export class OnlyModeratorsLimited extends InvalidInput {
  constructor() {
    super([
      {
        field: 'articles',
        code: 'only-moderators-limited',
        message:
          'Only a moderator can be limited to some articles or tags. Choose that role, or leave the limits empty.',
      },
    ]);
  }
}

export class TokenMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'token-missing';

  constructor() {
    super('There is no such token.');
  }
}

export class RoleBeyondMember extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'role-beyond-member';

  constructor() {
    super('A token cannot have more rights than the member whom it belongs to.');
  }
}
