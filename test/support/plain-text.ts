const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of markup that comments may have, read by other means than it was made or a browser reads it. Fails on any other tag. */
export function wordsOf(html: string): string {
  return plainText(
    html.replace(
      /<\/?(?:p|br|em|strong|code|pre|blockquote|ul|ol|li|a)(?: (?:dir|start|href|rel)="[^"<>]*")*\/?>/g,
      '',
    ),
  );
}

/** Fails on any tag, and knows only the entities that we write. */
export function plainText(html: string): string {
  if (html.includes('<')) throw new Error(`A tag in ${html}`);
  return html.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
