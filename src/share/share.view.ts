import { type ArticleReference } from '../article/article.view.js';
import { type PublicOrigin } from '../platform/http/public-origin.js';
import { roundedCount } from './rounded-count.js';
import { type Totals } from './share-counts.service.js';
import { qrPath, type ShareOffer, shortPath } from './share-offer.js';
import { type CounterUnit } from './share-target.js';

/** What the article's page shows. Absolute addresses; the link to copy is apart. */
export interface ShareBlock {
  readonly link: string;
  readonly targets: readonly { readonly id: string; readonly label: string; readonly href: string }[];
}

export interface OfferedTarget {
  readonly id: string;
  readonly label: string;
  readonly kind: 'intent' | 'mail' | 'copy';
  readonly href: string;
  /** Empty for a target that takes no text from us. */
  readonly text: string;
  readonly truncated: boolean;
  readonly counter: { readonly unit: CounterUnit; readonly used: number; readonly max: number | null };
}

/** All ways to share an article, for programs. Absolute addresses. */
export interface ShareSheet {
  readonly link: { readonly code: string; readonly url: string; readonly qrSvg: string; readonly qrPng: string };
  readonly targets: readonly OfferedTarget[];
  /** Rounded down, each null while it is small; null when both are. */
  readonly counts: { readonly shares: number | null; readonly arrivals: number | null } | null;
}

/** `repeat`: the same client has shared the article there today; `cross-site`: another site's page sent it. */
export type CountedReason = 'counted' | 'repeat' | 'cross-site';

/** The answer to a share. Absolute addresses. */
export interface RecordedShare {
  readonly shareUrl: string;
  readonly intentUrl: string;
  readonly text: string;
  readonly qr: string;
  readonly counted: boolean;
  readonly countedReason: CountedReason;
}

/** Where a short link leads. Absolute addresses. */
export interface Destination {
  readonly shortLink: string;
  readonly article: { readonly title: string; readonly lang: string; readonly url: string };
}

export function toShareBlock(copy: ShareOffer, others: readonly ShareOffer[]): ShareBlock {
  return {
    link: copy.url,
    targets: others.map(({ target, intent }) => ({ id: target.id, label: target.label, href: intent.href })),
  };
}

export function toShareSheet(
  copy: ShareOffer,
  offers: readonly ShareOffer[],
  totals: Totals,
  origin: PublicOrigin,
): ShareSheet {
  return {
    link: {
      code: copy.code,
      url: copy.url,
      qrSvg: origin.url(qrPath(copy.code, 'svg')),
      qrPng: origin.url(qrPath(copy.code, 'png')),
    },
    targets: offers.map(toOfferedTarget),
    counts: toPublicCounts(totals),
  };
}

export function toRecordedShare(
  { url, code, intent }: ShareOffer,
  countedReason: CountedReason,
  origin: PublicOrigin,
): RecordedShare {
  return {
    shareUrl: url,
    intentUrl: intent.href,
    text: intent.text,
    qr: origin.url(qrPath(code, 'svg')),
    counted: countedReason === 'counted',
    countedReason,
  };
}

function toOfferedTarget({ target, intent }: ShareOffer): OfferedTarget {
  return {
    id: target.id,
    label: target.label,
    kind: target.kind,
    href: intent.href,
    text: intent.text,
    truncated: intent.truncated,
    counter: { unit: intent.unit, used: intent.used, max: intent.max },
  };
}

function toPublicCounts(totals: Totals): ShareSheet['counts'] {
  const shares = roundedCount(totals.shares);
  const arrivals = roundedCount(totals.arrivals);
  return shares === null && arrivals === null ? null : { shares, arrivals };
}

export function toDestination(code: string, article: ArticleReference, origin: PublicOrigin): Destination {
  return {
    shortLink: origin.url(shortPath(code)),
    article: { title: article.title, lang: article.lang, url: origin.url(article.path) },
  };
}
