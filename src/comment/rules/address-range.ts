import { type Judged } from '../../platform/http/judged.js';
import { addressGroups, bareAddress } from '../../platform/http/client-address.js';

/** A stretch of the Internet, as a number with so many leading bits that count. */
interface Range {
  readonly family: 4 | 6;
  readonly bits: number;
  readonly value: bigint;
}

/** What is wider would hit half the world by a slip; an IPv6 client is a whole /64, so nothing narrower can be told apart. */
const widths = { 4: { widest: 8, narrowest: 32, whole: 32 }, 6: { widest: 16, narrowest: 64, whole: 128 } } as const;

/** An address, or a range as CIDR writes it, in the one form that we keep: `192.0.2.0/24`, `2001:db8::/32`. */
export function judgeRange(text: string): Judged {
  const [address = '', length, ...more] = text.trim().split('/');
  const start = more.length > 0 ? null : numberOf(address);
  if (start === null) return flawed('please give a range like 192.0.2.0/24 or 2001:db8::/32.');
  const { widest, narrowest } = widths[start.family];
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return flawed('please give the range’s length as a number.');
  const bits = length === undefined ? narrowest : Number(length);
  if (bits < widest || bits > narrowest)
    return flawed(`please give an IPv${start.family} range from /${widest} to /${narrowest}.`);
  return { value: written(cut({ ...start, bits })) };
}

/** Names of all ranges that a client (see client-address.ts) is in; none for one whose address is not known. */
export function rangesAround(client: string): string[] {
  const address = numberOf(client.replace(/\/64$/, ''));
  if (address === null) return [];
  const { widest, narrowest } = widths[address.family];
  return Array.from({ length: narrowest - widest + 1 }, (_, index) =>
    nameOf(cut({ ...address, bits: widest + index })),
  );
}

/** Of a range as `judgeRange` gives it back. */
export function rangeName(range: string): string {
  const [address = '', bits = ''] = range.split('/');
  const start = numberOf(address);
  return start === null ? '' : nameOf(cut({ ...start, bits: Number(bits) }));
}

/** A client in it: for finding what lies around the whole range. */
export function rangeAsClient(range: string): string {
  return range.replace(/\/\d+$/, '');
}

function numberOf(text: string): Omit<Range, 'bits'> | null {
  const address = bareAddress(text);
  if (address === null) return null;
  if (!address.includes(':')) return { family: 4, value: joined(address.split('.').map(Number), 8n) };
  return { family: 6, value: joined(addressGroups(address), 16n) };
}

function joined(parts: readonly number[], width: bigint): bigint {
  return parts.reduce((sum, part) => (sum << width) | BigInt(part), 0n);
}

function cut({ family, bits, value }: Range): Range {
  const rest = BigInt(widths[family].whole - bits);
  return { family, bits, value: (value >> rest) << rest };
}

function nameOf({ family, bits, value }: Range): string {
  return `${family}/${bits}/${value.toString(16)}`;
}

function written({ family, bits, value }: Range): string {
  const part = (index: number, width: bigint) => (value >> (BigInt(index) * width)) & ((1n << width) - 1n);
  if (family === 4) return `${[3, 2, 1, 0].map((index) => part(index, 8n)).join('.')}/${bits}`;
  const groups = [7, 6, 5, 4, 3, 2, 1, 0].map((index) => part(index, 16n).toString(16)).join(':');
  // A URL writes IPv6 as RFC 5952 has it.
  return `${new URL(`http://[${groups}]`).hostname.slice(1, -1)}/${bits}`;
}

function flawed(sentence: string): Judged {
  return { flaw: { code: 'not-a-range', sentence } };
}
