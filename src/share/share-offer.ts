import { type PublicOrigin } from '../platform/http/public-origin.js';
import { type Intent, intentFor } from './intent.js';
import { type CodesByTarget } from './short-codes.service.js';
import { type ShareTarget, shareTargets } from './share-target.js';

export interface SharedArticle {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
}

/** One target for one article: the short link, and the network's address with that link inside it. */
export interface ShareOffer {
  readonly target: ShareTarget;
  readonly code: string;
  /** Absolute. */
  readonly url: string;
  readonly intent: Intent;
}

export function offersOf(article: SharedArticle, codes: CodesByTarget, origin: PublicOrigin): ShareOffer[] {
  return shareTargets.map((target) => {
    const code = codes.get(target.id);
    if (code === undefined) throw new Error(`The article has no short code for ${target.id}.`);
    const url = origin.url(shortPath(code));
    return { target, code, url, intent: intentFor(target, { title: article.title, link: url, lang: article.lang }) };
  });
}

export function shortPath(code: string): string {
  return `/s/${code}`;
}

export function qrPath(code: string, format: 'svg' | 'png'): string {
  return `${shortPath(code)}/qr.${format}`;
}
