import { DomainError, InvalidInput } from '../../platform/domain-error.js';
import { type BatchAct, type BatchState } from './batch-state.js';

export class BatchMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'batch-missing';

  constructor() {
    super('There is no such batch (any more).');
  }
}

/** A search that finds nothing, or more than one batch takes. */
export class NotABatch extends InvalidInput {
  constructor(code: 'nothing-found' | 'too-many-found', message: string) {
    super([{ field: 'query', code, message }]);
  }
}

const whyNot: Readonly<Record<BatchAct, string>> = {
  start: 'Only a batch that was frozen or stopped can be started.',
  stop: 'Only a batch that is at work can be stopped.',
  undo: 'Only a batch that was started, and not undone, can be undone.',
};

export class BatchCannot extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'batch-cannot';
  override readonly extra: Record<string, unknown>;

  constructor(act: BatchAct, state: BatchState) {
    super(whyNot[act]);
    this.extra = { state };
  }
}

export class TooManyBatches extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'too-many-batches';

  constructor(override readonly retryAfterSeconds: number) {
    super('That is a lot of batches in a short time. Please try again later.');
  }
}
