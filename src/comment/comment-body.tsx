import { renderToString } from 'preact-render-to-string';
import { asSafeHtml, type SafeHtml } from '../platform/safe-html.js';

/** Stored with each comment, so that older ones can be found when the renderer learns something. */
export const commentRendererVersion = 1;

/** A reader's plain text as markup: an empty line parts paragraphs, a line end breaks the line, and all else is text. */
export function renderComment(source: string): SafeHtml {
  const paragraphs = source.split(/\n[\t ]*\n\s*/).map((paragraph) => paragraph.split('\n'));
  return asSafeHtml(
    renderToString(
      <>
        {paragraphs.map((lines) => (
          <p dir="auto">{lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>
        ))}
      </>,
    ),
  );
}
