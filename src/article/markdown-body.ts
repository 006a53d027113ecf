import MarkdownIt, { type Token } from 'markdown-it';
import { safeHref } from '../platform/http/safe-href.js';
import { labelOfPicture, ownPicture, pictureElsewhere } from './safe-image.js';

/** CommonMark with tables; markup in the source is text. Nesting is capped at 100 levels by the parser's own default. */
export const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });

// Only what is written as an address becomes a link: `notes.md` and `main.rs` end like domains too.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

// One judge for every address; what it refuses stays visible as text.
markdown.normalizeLink = (url) => safeHref(url) ?? '';
markdown.validateLink = (url) => url !== '';
// An address is shown as it was typed: decoded, it could turn the line around.
markdown.normalizeLinkText = (url) => url;

markdown.core.ruler.push('one_h1_on_the_page', (state) => lowerHeadings(state.tokens));
markdown.core.ruler.push('alignment_without_style', (state) => alignByClass(state.tokens));

markdown.renderer.rules.image = (tokens, index, options, env, self) => {
  const image = tokens[index] as Token;
  const alt = self.renderInlineAsText(image.children ?? [], options, env);
  const source = ownPicture(String(image.attrGet('src') ?? ''));
  if (source === null) return pictureAsLink(image, alt, isInLink(tokens, index));
  image.attrSet('src', source);
  image.attrSet('alt', alt);
  image.attrSet('loading', 'lazy');
  return self.renderToken(tokens, index, options);
};
// A wide table scrolls in its own box, and the page does not. Focusable, so that a keyboard can scroll it.
markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0">\n<table>\n';
markdown.renderer.rules.table_close = () => '</table>\n</div>\n';

export function renderMarkdown(source: string): string {
  return markdown.render(source);
}

function pictureAsLink(image: Token, alt: string, inLink: boolean): string {
  const { escapeHtml } = markdown.utils;
  const href = pictureElsewhere(String(image.attrGet('src') ?? ''));
  if (href === null) return escapeHtml(alt);
  const label = escapeHtml(labelOfPicture(alt, href));
  const title = String(image.attrGet('title') ?? '');
  const titled = title !== '' ? ` title="${escapeHtml(title)}"` : '';
  return inLink ? label : `<a class="picture" href="${escapeHtml(href)}"${titled}>${label}</a>`;
}

function isInLink(tokens: readonly Token[], index: number): boolean {
  const last = tokens.findLast(({ type }, at) => at < index && (type === 'link_open' || type === 'link_close'));
  return last?.type === 'link_open';
}

/** Headings go down one level when the body uses `h1`; `h6` has nowhere to go. */
function lowerHeadings(tokens: readonly Token[]): void {
  if (!tokens.some((token) => token.tag === 'h1')) return;
  for (const token of tokens) {
    if (/^h[1-5]$/.test(token.tag)) token.tag = `h${Number(token.tag[1]) + 1}`;
  }
}

/** The parser aligns columns by a `style` attribute, which our Content-Security-Policy forbids. */
function alignByClass(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
    if (side !== undefined) token.attrs = [['class', `align-${side}`]];
  }
}
