import { safeHref } from '../platform/http/safe-href.js';

/** The address of a picture that a page shows: a path of this site. `img-src` of security-headers.ts lets no other in. */
export function ownPicture(url: string): string | null {
  const href = safeHref(url);
  return href?.startsWith('/') ? href : null;
}

/** The address of a picture elsewhere. It becomes a link: shown, it would tell that site who reads the article. */
export function pictureElsewhere(url: string): string | null {
  const href = safeHref(url);
  return href !== null && /^https?:/.test(href) ? href : null;
}

/** The words of such a link: those that stand for the picture or, where nobody wrote any, its address. */
export function labelOfPicture(alt: string, href: string): string {
  return alt.trim() === '' ? href : alt;
}
