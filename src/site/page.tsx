import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { safeHref } from '../platform/http/safe-href.js';
import { frontPath, privacyPath, signInPath } from './addresses.js';
import { directionOf } from './direction.js';
import type { Messages } from './messages/catalogue.js';
import { messagesFor } from './messages/messages.js';
import type { Site } from './site.js';

export interface PageHead {
  readonly title: string;
  /** BCP 47. Decides the direction of the whole page too. */
  readonly lang: string;
  readonly description?: string;
  /** Absolute address of what the page is about; a page without one is not for search engines. */
  readonly canonical?: string;
  /** `<meta property>` pairs for previews (Open Graph). */
  readonly properties?: readonly (readonly [name: string, content: string])[];
  readonly stylesheets?: readonly string[];
  /** A script comes along. Whatever it does, the page does without it too. */
  readonly script?: string;
}

export interface PageFrame {
  /** Stands where a plain link to the front page would: the front page's own nameplate, or the moderators' menu. */
  readonly header?: ComponentChildren;
  readonly footer?: ComponentChildren;
}

/** A complete HTML document around the content of `<main>`. */
export function page(site: Site, head: PageHead, main: ComponentChildren, frame: PageFrame = {}): string {
  const t = messagesFor(head.lang);
  const document = (
    <html lang={head.lang} dir={directionOf(head.lang)}>
      <Head site={site} head={head} />
      <body>
        <a class="skip" href="#content" {...inOwnLanguage(t, head.lang)}>
          {t.skip}
        </a>
        <header class="masthead">{frame.header ?? <Nameplate site={site} />}</header>
        <main id="content" tabindex={-1}>
          {main}
        </main>
        <footer class="imprint" {...inOwnLanguage(t, head.lang)}>
          {frame.footer ?? <Imprint site={site} t={t} />}
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(document)}\n`;
}

/**
 * A page in a language that we have no catalogue for speaks English around the article.
 * Such parts say so, or a screen reader would pronounce them, and a browser lay them out, as the article's language.
 */
export function inOwnLanguage(t: Messages, pageLang: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return writing(pageLang) === writing(t.lang) ? {} : { lang: t.lang, dir: directionOf(t.lang) };
}

/** Language and script: traditional Chinese and simplified are two. */
function writing(lang: string): string {
  try {
    const { language, script } = new Intl.Locale(lang).maximize();
    return `${language}-${script}`;
  } catch {
    return lang;
  }
}

function Head({ site, head }: { site: Site; head: PageHead }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title}</title>
      {head.description && <meta name="description" content={head.description} />}
      {head.canonical ? (
        <link rel="canonical" href={safeHref(head.canonical) ?? undefined} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {head.properties?.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfbf7" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141310" />
      <link rel="icon" type="image/svg+xml" href={site.icon} />
      {[site.stylesheet, ...(head.stylesheets ?? [])].map((path) => (
        <link key={path} rel="stylesheet" href={path} />
      ))}
      {head.script && <script type="module" src={head.script} />}
    </head>
  );
}

function Nameplate({ site }: { site: Site }) {
  return (
    <p class="nameplate">
      <a href={frontPath}>
        <bdi>{site.name}</bdi>
      </a>
    </p>
  );
}

function Imprint({ site, t }: { site: Site; t: Messages }) {
  return (
    <ul>
      <li>
        <a href={frontPath}>
          <bdi>{site.name}</bdi>
        </a>
      </li>
      <li>
        <a href={privacyPath(t.lang)}>{t.privacy.title}</a>
      </li>
      <li>
        <a href={signInPath} rel="nofollow">
          {t.forModerators}
        </a>
      </li>
    </ul>
  );
}
