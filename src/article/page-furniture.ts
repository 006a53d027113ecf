/** Lines that only a page puts beneath an article. One of them must begin the tail. */
const FURNITURE: readonly RegExp[] = [
  /^share (?:it|this|this (?:article|page|post|story))\s*(?:…|\.{2,}|:)?$/i,
  /^leave an? (?:reply|comment)(?: to .{1,100})?(?:\s*cancel reply)?$/i,
  /^(?:add|post|write) a comment$/i,
  /^cancel reply$/i,
  /^your e-?mail(?: address)? will not be (?:published|shown|shared)\.?(?:\s*required fields are marked\s*\*?)?$/i,
  /^required fields are marked\s*\*?$/i,
  /^(?:comment|name|e-?mail|website)\s*\*$/i,
  /^(?:post|submit|send) comment$/i,
  /^save my name,? e-?mail,?(?: and website)? in this browser for the next time i comment\.?$/i,
  /^notify me of (?:follow-?up comments|new posts|new comments)(?: by e-?mail)?\.?$/i,
];

/** Labels that are furniture only among the lines above: an article may well end with the word "Website". */
const AMONG_FURNITURE: readonly RegExp[] = [
  /^(?:comment|name|e-?mail|website|submit|send|reply|cancel)$/i,
  /^(?:bluesky|copy link|facebook|linkedin|mastodon|pinterest|print|reddit|telegram|threads|twitter|whatsapp|x)$/i,
];

/**
 * A text as copied from a browser, without what the page had put beneath it ("Share it…", the reply form). Only a tail
 * goes: every line from the first such line on must be one, so a sentence in the middle stays. `leftOut` are those lines.
 */
export function withoutPageTail(text: string): { text: string; leftOut: string[] } {
  const lines = text.split('\n');
  const article = lines.slice(0, tailStart(lines));
  const tail = lines.slice(article.length).map(bare);
  return { text: article.join('\n').trimEnd(), leftOut: tail.filter((line) => line !== '') };
}

function tailStart(lines: readonly string[]): number {
  let start = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = bare(lines[index] ?? '');
    if (FURNITURE.some((pattern) => pattern.test(line))) start = index;
    else if (line !== '' && !AMONG_FURNITURE.some((pattern) => pattern.test(line))) break;
  }
  return start;
}

/** Without the marks of a Markdown heading, list or emphasis that a copying tool may have put around it. */
function bare(line: string): string {
  const content = line.trim().replace(/^(?:#{1,6}|[-*+])\s+/, '');
  return content.replace(/^([*_]{1,2})(.*\S)\1$/, '$2').trim();
}
