import { type SafeHtml } from '../platform/safe-html.js';
import { type ArticleFormat } from './article-body.js';
import { type Article, type ArticleStatus } from './article.entity.js';
import { excerptOf } from './excerpt.js';
import { plainTextOf } from './plain-text.js';
import { readingMinutes, wordCountOf } from './reading-time.js';
import { type PolicyMessages, type ReplyPolicy, type ReplyPolicyWord } from './reply-policy.policy.js';

export {
  afterComments,
  type ClosedBecause,
  type ReplyPolicy,
  type ReplyPolicyWord,
  replyPolicyWords,
} from './reply-policy.policy.js';

/** A published article as a reader gets it. */
export interface ArticleView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly excerpt: string;
  /** The excerpt, where its author wrote one; null where it was cut from the text, and would be read twice. */
  readonly standfirst: string | null;
  readonly html: SafeHtml;
  /** BCP 47. */
  readonly lang: string;
  readonly author: string | null;
  readonly tags: readonly string[];
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  /** Before its comments are counted: see `afterComments`. */
  readonly replyPolicy: ReplyPolicy;
  readonly repliesOpen: boolean;
  readonly readingMinutes: number;
  readonly wordCount: number;
}

/** A published article in a list: without its body. */
export interface ArticleSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly excerpt: string;
  readonly lang: string;
  readonly author: string | null;
  readonly tags: readonly string[];
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  /** Before its comments are counted: see `afterComments`. */
  readonly replyPolicy: ReplyPolicy;
  readonly repliesOpen: boolean;
}

/** What other rooms need to name an article and to lead to it. */
export interface ArticleReference {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly lang: string;
  /** Before its comments are counted: see `afterComments`. */
  readonly replyPolicy: ReplyPolicy;
  readonly repliesOpen: boolean;
  /** From the root of the site. */
  readonly path: string;
}

/** An article as its editors see it, in any state. */
export interface EditorArticle {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly excerpt: string;
  readonly source: string;
  readonly format: ArticleFormat;
  readonly html: SafeHtml;
  readonly lang: string;
  readonly author: string | null;
  readonly tags: readonly string[];
  readonly status: ArticleStatus;
  readonly revision: number;
  /** What it says for itself; null here and in the numbers: as the site says. */
  readonly replyPolicy: ReplyPolicyWord | null;
  readonly repliesOpenAt: Date | null;
  readonly closeAfterDays: number | null;
  readonly closeAfterComments: number | null;
  /** Its own words for the form; what is missing is said as the site says it. */
  readonly replyMessages: PolicyMessages | null;
  /** At this moment, as far as it can be told without counting comments. */
  readonly repliesOpen: boolean;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One line of the list of all articles. */
export interface ShelvedArticle {
  readonly slug: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly repliesOpen: boolean;
  readonly revision: number;
  readonly publishedAt: Date | null;
}

export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`;
}

/** Of a published article: `publishedAt` is set. */
export function toArticleView(article: Article, replyPolicy: ReplyPolicy): ArticleView {
  const wordCount = wordCountOf(plainTextOf(article.html), article.lang);
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    excerpt: article.excerpt,
    standfirst: article.excerpt === excerptOf(article.html) ? null : article.excerpt,
    html: article.html,
    lang: article.lang,
    author: article.author,
    tags: article.tags,
    publishedAt: publicationOf(article),
    updatedAt: article.updatedAt,
    replyPolicy,
    repliesOpen: replyPolicy.policy !== 'closed',
    readingMinutes: readingMinutes(wordCount, article.lang),
    wordCount,
  };
}

/** Of a published article: `publishedAt` is set. */
export function toArticleSummary(article: Article, replyPolicy: ReplyPolicy): ArticleSummary {
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    excerpt: article.excerpt,
    lang: article.lang,
    author: article.author,
    tags: article.tags,
    publishedAt: publicationOf(article),
    updatedAt: article.updatedAt,
    replyPolicy,
    repliesOpen: replyPolicy.policy !== 'closed',
  };
}

export function toArticleReference(article: Article, replyPolicy: ReplyPolicy): ArticleReference {
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    lang: article.lang,
    replyPolicy,
    repliesOpen: replyPolicy.policy !== 'closed',
    path: articlePath(article.slug),
  };
}

export function toEditorArticle(article: Article, { policy }: ReplyPolicy): EditorArticle {
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    excerpt: article.excerpt,
    source: article.source,
    format: article.format,
    html: article.html,
    lang: article.lang,
    author: article.author,
    tags: article.tags,
    status: article.status,
    revision: article.revision,
    replyPolicy: article.replyPolicy,
    repliesOpenAt: article.repliesOpenAt,
    closeAfterDays: article.closeAfterDays,
    closeAfterComments: article.closeAfterComments,
    replyMessages: article.replyMessages,
    repliesOpen: policy !== 'closed',
    publishedAt: article.publishedAt,
    withdrawnAt: article.withdrawnAt,
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
  };
}

export function toShelvedArticle(article: Article, { policy }: ReplyPolicy): ShelvedArticle {
  return {
    slug: article.slug,
    title: article.title,
    status: article.status,
    repliesOpen: policy !== 'closed',
    revision: article.revision,
    publishedAt: article.publishedAt,
  };
}

function publicationOf({ publishedAt }: Pick<Article, 'publishedAt'>): Date {
  if (publishedAt === null) throw new Error('Only a published article has a moment of publication.');
  return publishedAt;
}
