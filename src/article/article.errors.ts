import { DomainError } from '../platform/domain-error.js';

/** No such article, or one that is not published yet: from outside there is no difference. */
export class ArticleMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'article-missing';

  constructor() {
    super('There is no such article.');
  }
}

/** It was published once and was taken back. */
export class ArticleWithdrawn extends DomainError {
  readonly kind = 'gone';
  readonly code = 'article-withdrawn';

  constructor() {
    super('This article has been withdrawn.');
  }
}

/** A draft has nothing to withdraw. */
export class ArticleNotPublished extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'article-not-published';

  constructor() {
    super('This article has not been published.');
  }
}

/** Another article has the address that was asked for. */
export class SlugTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'slug-taken';

  constructor() {
    super('Another article has this slug.');
  }
}

/** Somebody else changed the article since the revision that the editor was looking at. */
export class RevisionStale extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'revision-stale';
  override readonly extra: { readonly revision: number };

  constructor(revision: number) {
    super('This article has been changed meanwhile.');
    this.extra = { revision };
  }
}
