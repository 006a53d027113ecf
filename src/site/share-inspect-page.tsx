import { safeHref } from '../platform/http/safe-href.js';
import { messagesFor } from './messages/messages.js';
import { inOwnLanguage, page } from './page.js';
import type { Site } from './site.js';

export interface ShareInspectPageView {
  /** Absolute. */
  readonly shortLink: string;
  readonly article: { readonly title: string; readonly lang: string; readonly url: string };
}

/** Answers "where does it go?" before anybody goes there. Opening it counts nothing. */
export function shareInspectPage(site: Site, { shortLink, article }: ShareInspectPageView): string {
  const t = messagesFor(article.lang);
  return page(
    site,
    { title: `${t.shortLink.title} – ${site.name}`, lang: article.lang },
    <div class="leaf" {...inOwnLanguage(t, article.lang)}>
      <h1>{t.shortLink.title}</h1>
      <p>{t.shortLink.text}</p>
      <p class="address" dir="ltr">
        {shortLink}
      </p>
      <h2>{t.leadsTo}</h2>
      <p class="standfirst">
        <bdi>{article.title}</bdi>
      </p>
      <p class="address" dir="ltr">
        {article.url}
      </p>
      <p>
        <a class="button" href={safeHref(article.url) ?? undefined}>
          {t.readArticle}
        </a>
      </p>
    </div>,
  );
}
