import { type ClosedBecause, type ReplyPolicy } from '../article/article.view.js';
import { DomainError, InvalidInput } from '../platform/domain-error.js';

/** Each reason why an article takes no replies, as its code and as a sentence. */
const closedBecause: Readonly<Record<ClosedBecause, { readonly code: string; readonly sentence: string }>> = {
  closed: { code: 'replies-closed', sentence: 'Replies to this article are closed.' },
  'not-open-yet': { code: 'replies-not-open-yet', sentence: 'Replies to this article are not open yet.' },
  'closed-by-age': {
    code: 'replies-closed-by-age',
    sentence: 'Replies to this article are closed, because it was published some time ago.',
  },
  'closed-by-count': {
    code: 'replies-closed-by-count',
    sentence: 'Replies to this article are closed, because it has as many comments as it takes.',
  },
};

/** `opensAt` comes along when it will open by itself; the publisher's own words go before ours. */
export class RepliesClosed extends DomainError {
  readonly kind = 'forbidden';
  readonly code: string;
  override readonly extra: Record<string, unknown>;

  constructor({ reason, until, message }: Pick<ReplyPolicy, 'reason' | 'until' | 'message'>) {
    const { code, sentence } = closedBecause[reason ?? 'closed'];
    super(message ?? sentence);
    this.code = code;
    this.extra = until === null ? {} : { opensAt: until.toISOString() };
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

/** Moderators closed the thread there, or further up. */
export class ThreadClosed extends InvalidInput {
  constructor() {
    super([
      {
        field: 'parentId',
        code: 'thread-closed',
        message:
          'The moderators take no more replies below that comment. You can still post yours as a comment of its own.',
      },
    ]);
  }
}

/** A pin is for a published comment at the top level. */
export class CannotPin extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'cannot-pin';

  constructor() {
    super('Only a published comment at the top level can be pinned.');
  }
}

export class TooManyPinned extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'too-many-pinned';
  override readonly extra: Record<string, unknown>;

  constructor(pinned: readonly { readonly id: string; readonly name: string }[]) {
    const names = pinned.map(({ name }) => name).join(', ');
    super(`Under this article the comments by ${names} are pinned already. Unpin one of them first.`);
    this.extra = { pinned: pinned.map(({ id, name }) => ({ id, name })) };
  }
}

export class KeyUsedForAnother extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'idempotency-key-reused';

  constructor() {
    super('This Idempotency-Key came with another reply before. Use a new key for a new reply.');
  }
}

/** The publisher takes no reply that nobody checked. Nothing was written. */
export class CheckerAway extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'checker-away';
  override readonly retryAfterSeconds = 30;

  constructor() {
    super('Replies cannot be taken at this moment. Nothing was saved; please send it again in a minute.');
  }
}

export class TooManyReplies extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'too-many-replies';

  constructor(override readonly retryAfterSeconds: number) {
    super(`That is a lot of replies in a short time. Please wait ${inWords(retryAfterSeconds)} and send it again.`);
  }
}

export class TooManyPreviews extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'too-many-previews';

  constructor(override readonly retryAfterSeconds: number) {
    super(`That is a lot of previews in a short time. Please wait ${inWords(retryAfterSeconds)}.`);
  }
}

export class TooManyChallenges extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'too-many-challenges';

  constructor(override readonly retryAfterSeconds: number) {
    super(`That is a lot of challenges in a short time. Please wait ${inWords(retryAfterSeconds)}.`);
  }
}

export class TooManyReports extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'too-many-reports';

  constructor(override readonly retryAfterSeconds: number) {
    super('That is a lot of reports in a short time. Please try again later.');
  }
}

/** The publisher asks for no work before a reply. */
export class ProofNotAsked extends DomainError {
  readonly kind = 'missing';
  readonly code = 'proof-not-asked';

  constructor() {
    super('No proof of work is asked for here.');
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

/** There is no decision to appeal against, or the one appeal was made. */
export class AppealClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'appeal-closed';

  constructor() {
    super('There is nothing to appeal against here, or an appeal was made already.');
  }
}

export class AppealMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'appeal-missing';

  constructor() {
    super('There is no such appeal.');
  }
}

/** Somebody has decided about it, or the reply is not put away any more; or, to be undone, it is not decided. */
export class AppealSettled extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'appeal-settled';

  constructor() {
    super('This appeal is not as it was when you looked at it: look at it again.');
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

/** There is no address to see: of staff none is asked, and a reader who withdrew took theirs along. */
export class EmailNotKept extends DomainError {
  readonly kind = 'missing';
  readonly code = 'email-not-kept';

  constructor() {
    super('No address is kept for this comment.');
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
