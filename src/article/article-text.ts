import { type ArticleFormat } from './article-body.js';

/** What an editor writes. */
export interface ArticleText {
  readonly title: string;
  /** Null: made from the first paragraph. */
  readonly excerpt: string | null;
  /** A canonical BCP 47 tag. */
  readonly lang: string;
  readonly author: string | null;
  readonly tags: readonly string[];
  readonly format: ArticleFormat;
  readonly source: string;
}

/** The part of a text that somebody stated. */
export type StatedText = Partial<ArticleText>;

/** What an article is before anything is stated. */
export const BLANK_TEXT: ArticleText = {
  title: '',
  excerpt: null,
  lang: 'en',
  author: null,
  tags: [],
  format: 'markdown',
  source: '',
};

/** A text with what was stated; what was not said stays as it was. */
export function textWith(before: ArticleText, stated: StatedText): ArticleText {
  return {
    title: stated.title ?? before.title,
    excerpt: stated.excerpt === undefined ? before.excerpt : stated.excerpt,
    lang: stated.lang ?? before.lang,
    author: stated.author === undefined ? before.author : stated.author,
    tags: stated.tags ?? before.tags,
    format: stated.format ?? before.format,
    source: stated.source ?? before.source,
  };
}
