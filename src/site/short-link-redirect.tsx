import { renderToString } from 'preact-render-to-string';
import { safeHref } from '../platform/http/safe-href.js';

/** What a redirect says to a program that does not follow it: the title, as a plain link to the article. */
export function shortLinkRedirect({ title, lang, url }: { title: string; lang: string; url: string }): string {
  const document = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        <a href={safeHref(url) ?? undefined}>{title}</a>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(document)}\n`;
}
