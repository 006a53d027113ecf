import { codePoints } from '../platform/http/characters.js';
import { type SafeHtml } from '../platform/safe-html.js';
import { cutAtWord } from './cut-text.js';
import { firstParagraphOf, plainTextOf } from './plain-text.js';

/** Of an excerpt that we make; an editor may write a longer one. */
export const MAX_MADE_EXCERPT_CODE_POINTS = 200;

/** The beginning of an article for lists and previews: its first paragraph, cut at a word, with an ellipsis where something is missing. */
export function excerptOf(html: SafeHtml): string {
  const text = firstParagraphOf(html) || plainTextOf(html);
  if (codePoints(text) <= MAX_MADE_EXCERPT_CODE_POINTS) return text;
  const cut = cutAtWord(text, MAX_MADE_EXCERPT_CODE_POINTS - 1);
  return `${cut.replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:،؛、，；：]+$/u, '')}…`;
}
