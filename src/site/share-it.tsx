import { safeHref } from '../platform/http/safe-href.js';
import type { Messages } from './messages/catalogue.js';

export interface ShareItView {
  /** In the order of the registry; `label` is a brand's name, or English that the catalogue may replace by id. */
  readonly links: readonly { readonly id: string; readonly label: string; readonly href: string }[];
  /** Absolute; what "copy the link" gives. */
  readonly shortLink: string;
}

/** Plain links to the networks' own pages, and the short link in a field, where one click or Tab selects it. */
export function ShareIt({ share, t }: { share: ShareItView; t: Messages }) {
  return (
    <section class="band share" id="share" aria-labelledby="share-heading">
      <h2 id="share-heading">{t.shareIt}</h2>
      <div>
        <ul aria-label={t.shareOn}>
          {share.links.map(({ id, label, href }) => {
            const address = safeHref(href);
            return (
              address !== null && (
                <li key={id}>
                  <a href={address} rel="nofollow noopener noreferrer">
                    {id in t.shareLabels ? t.shareLabels[id as keyof typeof t.shareLabels] : label}
                  </a>
                </li>
              )
            );
          })}
        </ul>
        <label for="short-link">{t.linkToCopy}</label>{' '}
        {/* As wide as the link, for browsers without styles, where a cut link could not be copied. */}
        <input id="short-link" type="url" value={share.shortLink} size={share.shortLink.length} readonly dir="ltr" />
      </div>
    </section>
  );
}
