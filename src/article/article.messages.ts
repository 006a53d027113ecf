/** Outbox messages of this room. Each carries `{ articleId }`. */

/** The article can be read from now on: for the first time, or again after it had been withdrawn. */
export const ARTICLE_PUBLISHED = 'article.published';
/** A published article has another text, title or byline. */
export const ARTICLE_REVISED = 'article.revised';
/** The article answers 410 from now on. */
export const ARTICLE_WITHDRAWN = 'article.withdrawn';
export const REPLIES_OPENED = 'article.replies-opened';
export const REPLIES_CLOSED = 'article.replies-closed';

/** Its former address leads to the new one. */
export const ARTICLE_RENAMED = 'article.renamed';
