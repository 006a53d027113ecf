import { codePoints } from '../platform/http/characters.js';
import { cutAtWord } from './cut-text.js';

export const MAX_SLUG_CODE_POINTS = 80;

const FALLBACK = 'article';

/** Words that stand for something else beneath an article's address or beside the list of articles. */
const RESERVED: ReadonlySet<string> = new Set(
  'articles atom comments drafts edit events feed index new page publication rss search share shares sitemap'.split(
    ' ',
  ),
);

// A mark counts only behind a letter or digit: the variation selector of a dropped emoji must not stay behind alone.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const SLUG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;

// Joiners, soft hyphens, direction marks and letters that show nothing (Hangul fillers).
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * An address word for a title, in the title's own script: lower-case words joined by `-`, at most
 * 80 code points, cut where a word ends. Never empty, never reserved, and the slug of a slug is itself.
 */
export function slugFrom(title: string): string {
  const slug = cutSlug(plain(title), MAX_SLUG_CODE_POINTS);
  if (slug === '') return FALLBACK;
  return RESERVED.has(slug) ? `${slug}-${FALLBACK}` : slug;
}

/** Whether a given word may be an article's address as it stands. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text === plain(text) && codePoints(text) <= MAX_SLUG_CODE_POINTS && !RESERVED.has(text);
}

/** The nth article that would have this slug: `tide`, `tide-2`, `tide-3`, … still within the limit. */
export function numberedSlug(slug: string, n: number): string {
  if (n === 1) return slug;
  const suffix = `-${n}`;
  return (cutSlug(slug, MAX_SLUG_CODE_POINTS - suffix.length) || FALLBACK) + suffix;
}

function plain(text: string): string {
  const lower = text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().normalize('NFKC');
  return (lower.match(WORD) ?? []).join('-');
}

function cutSlug(slug: string, maxCodePoints: number): string {
  return cutAtWord(slug, maxCodePoints).replace(/-$/u, '');
}
