import { type SafeHtml } from '../platform/safe-html.js';

const BLOCK_EDGE =
  /<\/?(?:blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|table|td|th|tr|ul)\b[^>]*>/g;
const TAG = /<[^>]*>/g;
/** The words that stand for a picture are no more part of the text than the picture is. */
const PICTURE = /<a class="picture"[^>]*>[^<]*<\/a>/g;
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;
const CHARACTER: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a reader reads of a body: no tags, one space between blocks. Holds because our renderers escape `<` and `>` everywhere. */
export function plainTextOf(html: SafeHtml): string {
  return readable(html);
}

/** The first paragraph that says something, or an empty text when the body has none. */
export function firstParagraphOf(html: SafeHtml): string {
  for (const [, inner] of html.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)) {
    const text = readable(inner ?? '');
    if (text !== '') return text;
  }
  return '';
}

function readable(html: string): string {
  const bare = html.replace(PICTURE, '').replace(BLOCK_EDGE, ' ').replace(TAG, '');
  return bare
    .replace(ENTITY, (entity) => CHARACTER[entity] ?? entity)
    .replace(/\s+/gu, ' ')
    .trim();
}
