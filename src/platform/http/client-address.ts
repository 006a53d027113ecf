import { type FastifyRequest } from 'fastify';
import { isIP, isIPv4, isIPv6 } from 'node:net';

/**
 * Who is counted as one client: an IPv4 address, or the /64 of an IPv6 address (a household has a whole /64, RFC 6177 2).
 * Fastify reads `X-Forwarded-For` from the right and stops at the first address that is not in TRUSTED_PROXIES; no other
 * forwarding header counts.
 */
export function clientKeyOf(request: FastifyRequest): string {
  return clientKey(request.ip, request.raw.socket.remoteAddress);
}

/** `peer` stands in when the forwarded address cannot be read, so that nonsense is no fresh client. */
export function clientKey(forwarded: string | undefined, peer: string | undefined): string {
  const address = [forwarded, peer].map(bareAddress).find((candidate) => candidate !== null);
  if (!address) return 'unknown';
  return isIPv4(address) ? address : `${network64(address)}::/64`;
}

/** Without port, brackets and zone; an IPv4 address in IPv6 clothes (RFC 4291 2.5.5.2) is undressed. */
export function bareAddress(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim().toLowerCase();
  const inner =
    /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ??
    (/^[\d.]+:\d+$/.test(trimmed) ? trimmed.replace(/:\d+$/, '') : trimmed);
  const address = inner.replace(/%.*$/, '');
  if (isIP(address) === 0) return null;
  const groups = isIPv6(address) ? addressGroups(address) : null;
  if (groups && groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return dotted(groups);
  return address;
}

function network64(address: string): string {
  return addressGroups(address)
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}

/** Eight 16-bit groups of a valid IPv6 address. */
export function addressGroups(address: string): number[] {
  const [head = '', tail] = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, asGroups).split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

function asGroups(_: string, a: string, b: string, c: string, d: string): string {
  return `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`;
}

function dotted(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}
