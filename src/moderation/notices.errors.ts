import { DomainError } from '../platform/domain-error.js';

/** The house's own token is nobody's. */
export class NoMailbox extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'no-mailbox';

  constructor() {
    super('No member stands behind this token, so there is nobody to write to.');
  }
}
