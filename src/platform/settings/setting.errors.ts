import { DomainError } from '../domain-error.js';

export class UnknownSetting extends DomainError {
  readonly kind = 'missing';
  readonly code = 'unknown-setting';

  constructor(known: readonly string[]) {
    super(`There is no such setting. There are: ${known.join(', ')}.`);
  }
}

/** Undoing it would undo what somebody did after it. */
export class SettingChangedSince extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'setting-changed-since';

  constructor() {
    super('This setting has been changed again since. Nothing was undone.');
  }
}
