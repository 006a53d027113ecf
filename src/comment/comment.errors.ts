import { DomainError, InvalidInput } from '../platform/domain-error.js';

export class RepliesClosed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'replies-closed';

  constructor() {
    super('Replies to this article are closed.');
  }
}

/** Held, declined, removed, on another article or never there: the answer is the same for all. */
export class ParentUnavailable extends InvalidInput {
  constructor() {
    super([
      {
        field: 'parentId',
        code: 'parent-unavailable',
        message:
          'The comment that you reply to is not there (any more). You can still post yours as a comment of its own.',
      },
    ]);
  }
}

export class KeyUsedForAnother extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'idempotency-key-reused';

  constructor() {
    super('This Idempotency-Key came with another reply before. Use a new key for a new reply.');
  }
}

export class TooManyReplies extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'too-many-replies';

  constructor(override readonly retryAfterSeconds: number) {
    super(`That is a lot of replies in a short time. Please wait ${inWords(retryAfterSeconds)} and send it again.`);
  }
}

export class CommentMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'comment-missing';

  constructor() {
    super('There is no such comment.');
  }
}

/** It was published once, and nothing of it is left to see. */
export class CommentGone extends DomainError {
  readonly kind = 'gone';
  readonly code = 'comment-gone';

  constructor() {
    super('This comment was taken away.');
  }
}

/** The time in which an author may change a reply is over. */
export class EditClosed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'edit-closed';
  override readonly extra: Record<string, unknown>;

  constructor(readonly why: 'decided' | 'answered' | 'too-late') {
    super('This reply can no longer be edited.');
    this.extra = { why };
  }
}

/** Somebody else changed the comment after it was looked at. */
export class StaleVersion extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'stale-version';

  constructor() {
    super('This comment has changed since you looked at it.');
  }
}

export class DecisionChangesNothing extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'decision-changes-nothing';

  constructor() {
    super('That decision changes nothing: the comment already is where it would lead.');
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
