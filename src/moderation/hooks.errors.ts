import { DomainError } from '../platform/domain-error.js';

export class HookMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'hook-missing';

  constructor() {
    super('There is no such web hook.');
  }
}

export class DeliveryMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'delivery-missing';

  constructor() {
    super('There is no such delivery, or it is forgotten: they are kept for 30 days.');
  }
}
