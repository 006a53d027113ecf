/** Nobody means a longer one; browsers and crawlers cut there too. */
const MAX_LENGTH = 8192;

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

// Controls are dropped or re-ordered by browsers before they read an address, so the eye and the parser would disagree.
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** No real host: paths are resolved against it to see that they stay where they are. */
const HERE = 'http://here.invalid';

/**
 * The address as it may stand in `href` or `src`, in the spelling that the WHATWG URL parser gives it, or null:
 * http, https, mailto, a path of this site (`/…`) or a place on the page (`#…`). It is an address, not markup: escape it as
 * any other value. Every link and image of the site passes here.
 */
export function safeHref(url: string): string | null {
  if (url === '' || url.length > MAX_LENGTH || UNREADABLE.test(url)) return null;
  if (url.startsWith('#')) return placeOnPage(url);
  if (url.startsWith('/')) return pathOfThisSite(url);
  return absolute(url);
}

function placeOnPage(url: string): string | null {
  return URL.canParse(url, HERE) ? new URL(url, HERE).hash || '#' : null;
}

/** `//host` and `/\host` leave the site, and `/.//host` would once it is written out. */
function pathOfThisSite(url: string): string | null {
  if (!URL.canParse(url, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(url, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : null;
}

/** With a name or password before the host, an address shows one site and leads to another. */
function absolute(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return SCHEMES.has(protocol) && username === '' && password === '' ? href : null;
}
