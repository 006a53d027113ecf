import { asSafeHtml, type SafeHtml } from '../platform/safe-html.js';
import { renderHtml } from './html-body.js';
import { renderMarkdown } from './markdown-body.js';
import { renderText } from './text-body.js';

export const ARTICLE_FORMATS = ['markdown', 'html', 'text'] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** Stored beside the markup. Raise it when a renderer below answers differently: old-bodies.ts then renders what is stored anew. */
export const RENDERER_VERSION = 2;

/**
 * The markup of an article's body, safe to put into a page: no script, no style, no address but http(s), mailto and
 * our own, no `h1` (the page has one). Throws InvalidInput (field `source`) for HTML nested deeper than any person writes.
 */
export function renderBody(source: string, format: ArticleFormat): SafeHtml {
  return asSafeHtml(render[format](source));
}

const render: Readonly<Record<ArticleFormat, (source: string) => string>> = {
  markdown: renderMarkdown,
  html: renderHtml,
  text: renderText,
};
