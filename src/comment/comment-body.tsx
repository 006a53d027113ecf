import { renderToString } from 'preact-render-to-string';
import { visible } from '../platform/http/characters.js';
import { asSafeHtml, type SafeHtml } from '../platform/safe-html.js';
import { parseComment } from './comment-markdown.js';
import { blocksOf } from './comment-markup.js';

/**
 * Stored with each comment: those of an older renderer are rendered again when the house opens (old-markup.ts). A new number
 * needs two new indexes, see `comments_old_markup_idx` and `comment_versions_old_markup_idx`.
 */
export const commentRendererVersion = 2;

/** A reader's text in the small Markdown as markup. Takes anything, never throws, and never shows nothing where something was written. */
export function renderComment(source: string): SafeHtml {
  const html = renderToString(<>{blocksOf(parseComment(source))}</>);
  const shows = source === '' || visible(html.replace(/<[^>]*>/g, ''));
  return asSafeHtml(shows ? html : renderToString(<AsTyped source={source} />));
}

/** For a text that is nothing but marks, such as a lone `>`. */
function AsTyped({ source }: { source: string }) {
  return <p dir="auto">{source}</p>;
}
