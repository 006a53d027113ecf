const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as paragraphs, parted by blank lines; a single line end stays a line end. */
export function renderText(source: string): string {
  return source
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph.split('\n').map(lineOf).join('<br>\n')}</p>\n`)
    .join('');
}

function lineOf(line: string): string {
  return line.trim().replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
