import { type Token } from 'markdown-it';
import { markdown } from './markdown-body.js';

/**
 * The title of a Markdown text and the text without it. `title` is what was said elsewhere; without it the first top-level
 * `# heading` is the title. A heading that opens the text and only repeats the title is left out too.
 */
export function withoutHeading(text: string, title: string | undefined): { title: string | undefined; source: string } {
  const tokens = markdown.parse(text, {});
  const index = tokens.findIndex(isMainHeading);
  const heading = textOf(tokens[index + 1]);
  const lines = tokens[index]?.map;
  if (!lines || heading === '') return { title, source: text };
  if (title !== undefined && !(index === 0 && heading === title.normalize('NFC').trim()))
    return { title, source: text };

  const rest = text.split('\n');
  rest.splice(lines[0], lines[1] - lines[0]);
  return { title: heading, source: rest.join('\n').replace(/^\n+/, '') };
}

/** By how it is written (`# …`, or underlined with `=`): the renderer has lowered its tag by now. */
function isMainHeading({ type, level, markup }: Token): boolean {
  return type === 'heading_open' && level === 0 && (markup === '#' || markup === '=');
}

function textOf(inline: Token | undefined): string {
  const words = inline?.children?.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)) ?? [];
  return words.join('').trim();
}
