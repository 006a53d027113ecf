import { DomainError } from '../domain-error.js';
import { type AuditLine } from './audit-queries.js';

export class ActMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'act-missing';

  constructor() {
    super('Nothing of that number was done here.');
  }
}

/** An undo, a look, a reader's own change, or an act that is older than its undoing. */
export class ActNotUndoable extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'act-not-undoable';

  constructor() {
    super('That cannot be taken back. Decide anew instead.');
  }
}

/** Taking the act back would take back what came after it as well. */
export class ActOvertaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'act-overtaken';
  override readonly extra: Record<string, unknown>;

  constructor(readonly came: readonly Pick<AuditLine, 'actor' | 'action' | 'at'>[]) {
    const what = came.map(({ actor, action }) => `${action} by ${actor}`).join(', ');
    super(`Nothing was taken back, because something came after it: ${what || 'a change that is not in the record'}.`);
    this.extra = { came: came.map(({ actor, action, at }) => ({ by: actor, action, at: at.toISOString() })) };
  }
}
