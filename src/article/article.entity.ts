import { isDeepStrictEqual } from 'node:util';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { type SafeHtml } from '../platform/safe-html.js';
import { type ArticleFormat, RENDERER_VERSION, renderBody } from './article-body.js';
import { type ArticleText } from './article-text.js';
import { excerptOf } from './excerpt.js';
import { type PolicyMessages, type ReplyPolicyWord, type ReplyTerms } from './reply-policy.policy.js';

export type ArticleStatus = 'draft' | 'published' | 'withdrawn';

/** The constraint that makes a slug one article's own; the service reads it off a failed insert. */
export const SLUG_KEY = 'articles_slug_key';

@Entity('articles')
@Unique(SLUG_KEY, ['slug'])
@Check('articles_title_check', `char_length(title) between 1 and 200`)
@Check('articles_format_check', `format in ('markdown', 'html', 'text')`)
@Check('articles_status_check', `status in ('draft', 'published', 'withdrawn')`)
@Check('articles_published_check', `status <> 'published' or published_at is not null`)
@Check('articles_reply_policy_check', `reply_policy in ('open', 'known', 'held', 'closed')`)
@Check('articles_close_after_check', `close_after_days >= 0 and close_after_comments >= 0`)
@Index('articles_published_idx', { synchronize: false })
export class Article {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'articles_pkey' })
  id: string;

  /** Addresses, short links and feeds lead here; those that it had before are in former_slugs. */
  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text')
  excerpt: string;

  @Column('text')
  lang: string;

  @Column('text', { name: 'author_name', nullable: true })
  author: string | null;

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Column('text')
  format: ArticleFormat;

  @Column('text')
  source: string;

  /** Rendered when the text is saved, never when it is read. */
  @Column('text')
  html: SafeHtml;

  @Column('integer', { name: 'renderer_version' })
  rendererVersion: number;

  @Column('text')
  status: ArticleStatus;

  /** Null here and in the next two: as the site says. */
  @Column('text', { name: 'reply_policy', nullable: true })
  replyPolicy: ReplyPolicyWord | null;

  /** Replies are taken from then on. */
  @Column('timestamptz', { name: 'replies_open_at', nullable: true })
  repliesOpenAt: Date | null;

  /** Counted from its publication; 0 for never. */
  @Column('integer', { name: 'close_after_days', nullable: true })
  closeAfterDays: number | null;

  /** Published ones; 0 for never. */
  @Column('integer', { name: 'close_after_comments', nullable: true })
  closeAfterComments: number | null;

  /** Its own words for the form; null, or a word that is missing: as the site says. */
  @Column('jsonb', { name: 'reply_messages', nullable: true })
  replyMessages: PolicyMessages | null;

  /** Counts the texts that the article has had, from 1. */
  @Column('integer')
  revision: number;

  /** When it was published for the first time; stays when it is withdrawn and published again. */
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** When a reader last got another text: not earlier than `publishedAt`. */
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  static draft(id: string, slug: string, text: ArticleText, now: Date): Article {
    const article = Object.assign(new Article(), { id, slug, status: 'draft', revision: 1, ...asTheSiteSays });
    Object.assign(article, { publishedAt: null, withdrawnAt: null, createdAt: now, updatedAt: now });
    return Object.assign(article, printed(text));
  }

  /** What an editor wrote, without what we made of it. An excerpt that we made counts as none. */
  get text(): ArticleText {
    const { title, lang, author, tags, format, source } = this;
    const excerpt = this.excerpt === excerptOf(this.html) ? null : this.excerpt;
    return { title, lang, author, tags, format, source, excerpt };
  }

  get replyTerms(): ReplyTerms {
    const { replyPolicy, repliesOpenAt, closeAfterDays, closeAfterComments, replyMessages } = this;
    return { replyPolicy, repliesOpenAt, closeAfterDays, closeAfterComments, replyMessages };
  }

  /** Takes other terms for replies. False when they are the same. */
  takeReplyTerms(terms: ReplyTerms): boolean {
    if (isDeepStrictEqual(terms, this.replyTerms)) return false;
    Object.assign(this, terms);
    return true;
  }

  /** Takes another text. False when it is the same, and then nothing moves. */
  revise(text: ArticleText, now: Date): boolean {
    const next = printed(text);
    if (sameWords(next, this)) return false;
    Object.assign(this, next);
    this.revision += 1;
    this.updatedAt = now;
    return true;
  }

  /** The same text by the renderer of today, and the excerpt with it where that was made. */
  renderAgain(): void {
    Object.assign(this, printed(this.text));
  }

  /** False when it already is published. `at` counts only the first time. */
  publish(at: Date): boolean {
    if (this.status === 'published') return false;
    if (this.publishedAt === null) this.redate(at);
    this.status = 'published';
    this.withdrawnAt = null;
    return true;
  }

  /** Moves the moment of publication. False when it is that one already. */
  redate(at: Date): boolean {
    if (this.publishedAt?.getTime() === at.getTime()) return false;
    if (this.publishedAt === null || this.updatedAt < at) this.updatedAt = at;
    this.publishedAt = at;
    return true;
  }

  /** False when it already is withdrawn. */
  withdraw(now: Date): boolean {
    if (this.status === 'withdrawn') return false;
    this.status = 'withdrawn';
    this.withdrawnAt = now;
    return true;
  }
}

const asTheSiteSays: ReplyTerms = {
  replyPolicy: null,
  repliesOpenAt: null,
  closeAfterDays: null,
  closeAfterComments: null,
  replyMessages: null,
};

type Printed = Pick<
  Article,
  'title' | 'excerpt' | 'lang' | 'author' | 'tags' | 'format' | 'source' | 'html' | 'rendererVersion'
>;

/** A text with what we make of it. */
function printed({ title, excerpt, lang, author, tags, format, source }: ArticleText): Printed {
  const html = renderBody(source, format);
  const made = excerpt ?? excerptOf(html);
  return {
    title,
    excerpt: made,
    lang,
    author,
    tags: [...tags],
    format,
    source,
    html,
    rendererVersion: RENDERER_VERSION,
  };
}

function sameWords(one: Printed, other: Printed): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ title, excerpt, lang, author, tags, format, source }: Printed): string {
  return JSON.stringify([title, excerpt, lang, author, tags, format, source]);
}
