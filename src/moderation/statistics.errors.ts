import { DomainError } from '../platform/domain-error.js';

/** Figures are of all articles, so they are not for somebody who works for some. */
export class FiguresReachFurther extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'figures-reach-further';

  constructor() {
    super('These figures are of all articles, and you work for some. Please ask somebody who works for all of them.');
  }
}
