import { addressWeight } from './x-weight.js';

/** How a network measures a text. `weighted` is X's own way; `graphemes` are what a reader calls characters. */
export type CounterUnit = 'weighted' | 'graphemes' | 'code-points';

export interface CountingRule {
  readonly unit: CounterUnit;
  /** What is measured: the text alone, the post (text, space, link), or the finished address. */
  readonly of: 'text' | 'post' | 'address';
  /** Null: as long as you like. */
  readonly max: number | null;
  /** What the link costs in a post; its own length when left out. */
  readonly linkCost?: number;
}

/** One way to share. All that is known about it is data, so that a target is added, checked or retired in one place. */
export interface ShareTarget {
  /** Stands in addresses, rows and JSON; never changes. */
  readonly id: string;
  /** A brand's name, or English. */
  readonly label: string;
  readonly kind: 'intent' | 'mail' | 'copy';
  /** `{text}` and `{link}` are percent-encoded, `{+link}` goes in as it is (RFC 6570, 3.2.2 and 3.2.3). */
  readonly template: string;
  readonly counting: CountingRule;
  /** The day on which somebody last held the template against the document, as YYYY-MM-DD. */
  readonly verifiedOn: string;
  /** The owner's description; where the owner has none, a sharing tool in wide use that builds the same address. */
  readonly document: string;
}

/** For targets that make their own text from the page's metadata and take none from us. */
const takesNoText: CountingRule = { unit: 'code-points', of: 'text', max: 0 };
const takesAnyText: CountingRule = { unit: 'code-points', of: 'text', max: null };

/** In the order in which pages and JSON list them. */
export const shareTargets: readonly ShareTarget[] = [
  {
    id: 'x',
    label: 'X',
    kind: 'intent',
    template: 'https://x.com/intent/tweet?text={text}&url={link}',
    counting: { unit: 'weighted', of: 'post', max: 280, linkCost: addressWeight },
    verifiedOn: '2026-11-23',
    document: 'https://docs.x.com/x-for-websites/post-button/guides/web-intent',
  },
  {
    id: 'facebook',
    label: 'Facebook',
    kind: 'intent',
    template: 'https://www.facebook.com/sharer/sharer.php?u={link}',
    counting: takesNoText,
    verifiedOn: '2026-11-23',
    document: 'https://github.com/heiseonline/shariff/blob/HEAD/src/js/services/facebook.js',
  },
  {
    id: 'whatsapp',
    label: 'WhatsApp',
    kind: 'intent',
    template: 'https://wa.me/?text={text}%20{link}',
    counting: takesAnyText,
    verifiedOn: '2026-11-23',
    document: 'https://faq.whatsapp.com/5913398998672934',
  },
  {
    id: 'telegram',
    label: 'Telegram',
    kind: 'intent',
    template: 'https://t.me/share/url?url={link}&text={text}',
    counting: takesAnyText,
    verifiedOn: '2026-11-23',
    document: 'https://core.telegram.org/widgets/share',
  },
  {
    id: 'linkedin',
    label: 'LinkedIn',
    kind: 'intent',
    template: 'https://www.linkedin.com/sharing/share-offsite/?url={link}',
    counting: takesNoText,
    verifiedOn: '2026-11-23',
    document: 'https://github.com/heiseonline/shariff/blob/HEAD/src/js/services/linkedin.js',
  },
  {
    id: 'bluesky',
    label: 'Bluesky',
    kind: 'intent',
    template: 'https://bsky.app/intent/compose?text={text}%20{link}',
    counting: { unit: 'graphemes', of: 'post', max: 300 },
    verifiedOn: '2026-11-23',
    document: 'https://docs.bsky.app/docs/advanced-guides/intent-links',
  },
  {
    id: 'reddit',
    label: 'Reddit',
    kind: 'intent',
    template: 'https://www.reddit.com/submit?url={link}&title={text}',
    counting: { unit: 'code-points', of: 'text', max: 300 },
    verifiedOn: '2026-11-23',
    document: 'https://github.com/heiseonline/shariff/blob/HEAD/src/js/services/reddit.js',
  },
  {
    // RFC 6068: spaces are %20 and line breaks %0D%0A. Some mail programs cut addresses of 2,000 characters and more.
    id: 'email',
    label: 'E-mail',
    kind: 'mail',
    template: 'mailto:?subject={text}&body={text}%0D%0A{link}',
    counting: { unit: 'code-points', of: 'address', max: 1999 },
    verifiedOn: '2026-11-23',
    document: 'https://www.rfc-editor.org/rfc/rfc6068',
  },
  {
    id: 'copy',
    label: 'Copy the link',
    kind: 'copy',
    template: '{+link}',
    counting: takesNoText,
    verifiedOn: '2026-11-23',
    document: 'https://www.rfc-editor.org/rfc/rfc3986',
  },
];

export function shareTarget(id: string): ShareTarget | null {
  return shareTargets.find((target) => target.id === id) ?? null;
}
