import { MOST_PARAMETERS } from './query.js';

/** Longer addresses are refused with 414: a slug in any script, a token and a cursor fit well within it. */
export const LONGEST_ADDRESS = 2048;
const MOST_HEADERS = 100;

/** Headers of which one reader takes the first and another the last: coming twice, they mean an attack or a broken proxy. */
const onceOnly = [
  'host',
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'origin',
  'sec-fetch-site',
  'authorization',
];

/** Escaped controls in a path; in a query the ones that end a line or a string. */
// eslint-disable-next-line no-control-regex
const control = /\p{Cc}/u;
const controlInQuery = /%0[0ad]/i;
const notPrintableAscii = /[^\x21-\x7e]/;

export type TargetFlaw = 'too-long' | 'malformed';

/** Judges a request target (RFC 9112 3.2): printable ASCII, whole escapes that spell UTF-8, no escaped controls. */
export function flawOfTarget(target: string): TargetFlaw | null {
  if (target.length > LONGEST_ADDRESS) return 'too-long';
  if (notPrintableAscii.test(target) || target.includes('#')) return 'malformed';
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const query = mark === -1 ? '' : target.slice(mark + 1);
  if (controlInQuery.test(query) || query.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS) return 'malformed';
  const decoded = decodedPath(path);
  return decoded === null || control.test(decoded) ? 'malformed' : null;
}

/** True when the headers say one thing only: one valid Host (HTTP/1.0 may leave it out) that agrees with an absolute target. */
export function headersAgree(rawHeaders: readonly string[], target: string, httpVersion: string): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  if (onceOnly.some((name) => names.indexOf(name) !== names.lastIndexOf(name))) return false;
  const at = names.indexOf('host');
  const host = at === -1 ? null : (rawHeaders[at * 2 + 1] ?? '');
  if (host === null) return httpVersion === '1.0' && target.startsWith('/');
  return isHost(host) && (target.startsWith('/') || target === '*' || authorityOf(target) === host.toLowerCase());
}

export function tooManyHeaders(rawHeaders: readonly string[]): boolean {
  return rawHeaders.length / 2 > MOST_HEADERS;
}

/** A name of letters, digits and hyphens, an IPv4 or a bracketed IPv6 address, and a port if need be (RFC 9110 7.2). */
export function isHost(host: string): boolean {
  const [, name, port] = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})(?::(\d{1,5}))?$/i.exec(host) ?? [];
  if (name === undefined || Number(port ?? 0) > 65_535) return false;
  if (name.startsWith('[')) return URL.canParse(`http://${name}`);
  return name
    .split('.')
    .every((label, index, labels) => isLabel(label) || (label === '' && index > 0 && index === labels.length - 1));
}

function isLabel(label: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label);
}

function authorityOf(target: string): string | null {
  return /^https?:\/\/([^/?]*)/i.exec(target)?.[1]?.toLowerCase() ?? null;
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
