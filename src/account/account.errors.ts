import { DomainError, InvalidInput } from '../platform/domain-error.js';

/** Unknown address, wrong password, disabled member, password not set yet: the answer is the same for all. */
export class SignInRefused extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign-in-refused';

  constructor() {
    super('That address and password do not go together.');
  }
}

/**
 * The password was right, and something else is wanted besides: only who has the password hears this. `ticket` stands for the
 * password in the second step, for five minutes.
 */
export class SecondFactorNeeded extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'second-factor-needed';

  constructor(readonly ticket: string) {
    super('Please send a code of your authenticator app or a recovery code as well, or sign in with a passkey.');
  }
}

export class SecondFactorRefused extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'second-factor-refused';

  constructor() {
    super('That code is not right, or was used before. Wait for the next one, or take a recovery code.');
  }
}

/** Somebody has the password and guesses codes: then no code of an app is taken for a while, and everything else is. */
export class TooManyCodes extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'too-many-codes';

  constructor(override readonly retryAfterSeconds: number) {
    super(
      'Too many wrong codes. Sign in with a recovery code or a passkey, or wait. If it was not you, somebody has your password.',
    );
  }
}

/** It stays on while the site asks this member for one. */
export class SecondFactorRequired extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'second-factor-required';

  constructor() {
    super('This site asks you for a second factor, and this is your last one. Add another one first.');
  }
}

export class PasskeyMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'passkey-missing';

  constructor() {
    super('You have no such passkey.');
  }
}

/** An answer of a device that is not to this site's question of a moment ago. */
export class PasskeyRefused extends InvalidInput {
  constructor() {
    super([
      {
        field: 'credential',
        code: 'passkey-refused',
        message:
          'The passkey was not taken: it was too late, or it belongs to somebody or somewhere else. Please try again.',
      },
    ]);
  }
}

/** Browsers keep passkeys for names of hosts, by https (WebAuthn 5.1.2). */
export class PasskeysNotHere extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'passkeys-not-here';

  constructor() {
    super('Passkeys need a site with a name and https: this one is reached by a number or without encryption.');
  }
}

export class WrongPassword extends InvalidInput {
  constructor() {
    super([{ field: 'password', code: 'wrong-password', message: 'Password: that is not your password.' }]);
  }
}

export class WrongCode extends InvalidInput {
  constructor() {
    super([
      {
        field: 'code',
        code: 'wrong-code',
        message:
          'Code: that is not what the app shows now. Wait for the next one; if that is wrong as well, set the clock of the device.',
      },
    ]);
  }
}

export class SessionMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'session-missing';

  constructor() {
    super('There is no such session (any more).');
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

/** What would be taken back is not the last that was done. */
export class WorkChangedSince extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'work-changed-since';

  constructor() {
    super('This has been changed again since. Nothing was undone.');
  }
}

export class AbilityBeyondRole extends InvalidInput {
  constructor(abilities: readonly string[]) {
    super([
      {
        field: 'abilities',
        code: 'ability-beyond-role',
        message: `Abilities: this role does not include ${abilities.join(', ')}.`,
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
