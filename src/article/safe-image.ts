import { safeHref } from '../platform/http/safe-href.js';

/** The address of a picture: https or a path of this site, so that no page mixes in what travels in the clear. */
export function safeImageSource(url: string): string | null {
  const href = safeHref(url);
  return href !== null && /^(?:https:|\/)/.test(href) ? href : null;
}
