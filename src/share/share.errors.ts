import { DomainError } from '../platform/domain-error.js';

/** No short link has this code. */
export class ShortLinkMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'short-link-missing';

  constructor() {
    super('This short link leads nowhere. Perhaps a sign of it got lost.');
  }
}
