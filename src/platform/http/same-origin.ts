import { type Face } from './body-rules.js';

/** What a request says about where it came from. */
export interface Provenance {
  readonly face: Face;
  /** Fetch Metadata; browsers send it to https and to localhost, and pages cannot change it. */
  readonly secFetchSite: string | undefined;
  /** RFC 6454 7; `null` from pages that keep their address to themselves. */
  readonly origin: string | undefined;
  readonly hasSessionCookie: boolean;
  /** Our own origins, as `ownOrigins` gives them. */
  readonly own: readonly string[];
}

export type SecFetchSite = 'same-origin' | 'same-site' | 'cross-site' | 'none' | 'absent' | 'other';
export type OriginClaim = 'own' | 'foreign' | 'absent';
export type OriginVerdict = 'yes' | 'no' | 'without cookie';

/**
 * May this request change something? Asked for every method but GET, HEAD and OPTIONS. JSON routes without a session cookie
 * pass always: there is no standing that a foreign page could borrow, and its JSON would need a preflight that nobody answers.
 * For all else this table holds; `Origin` is asked only when the browser sends no Sec-Fetch-Site. `Origin: null` is foreign.
 */
export const decisions: Readonly<Record<SecFetchSite, Readonly<Record<OriginClaim, OriginVerdict>>>> = {
  'same-origin': { own: 'yes', foreign: 'yes', absent: 'yes' },
  'same-site': { own: 'no', foreign: 'no', absent: 'no' },
  'cross-site': { own: 'no', foreign: 'no', absent: 'no' },
  none: { own: 'without cookie', foreign: 'without cookie', absent: 'without cookie' },
  absent: { own: 'yes', foreign: 'no', absent: 'without cookie' },
  other: { own: 'no', foreign: 'no', absent: 'no' },
};

export function mayChange({ face, secFetchSite, origin, hasSessionCookie, own }: Provenance): boolean {
  if (face === 'api' && !hasSessionCookie) return true;
  const claim: OriginClaim = origin === undefined ? 'absent' : own.includes(origin) ? 'own' : 'foreign';
  const verdict = decisions[siteOf(secFetchSite)][claim];
  return verdict === 'yes' || (verdict === 'without cookie' && !hasSessionCookie);
}

/**
 * The configured origin, and for a host that it does not cover (a name on the local network) the one that was asked. Under its
 * own host only the configured scheme counts, so a page over plain http cannot speak for the one over https.
 */
export function ownOrigins(publicOrigin: string | null, protocol: string, host: string): string[] {
  const asked = originOf(`${protocol}://${host}`);
  if (publicOrigin === null) return asked === null ? [] : [asked];
  const covered = asked === null || new URL(asked).hostname === new URL(publicOrigin).hostname;
  return covered ? [publicOrigin] : [publicOrigin, asked];
}

/** True when one of these cookies came along, whatever it holds. */
export function hasCookie(header: string | undefined, names: readonly string[]): boolean {
  const sent = (header ?? '').split(';').map((pair) => pair.split('=', 1)[0]?.trim());
  return names.some((name) => sent.includes(name));
}

function siteOf(header: string | undefined): SecFetchSite {
  if (header === undefined) return 'absent';
  return header === 'same-origin' || header === 'same-site' || header === 'cross-site' || header === 'none'
    ? header
    : 'other';
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
