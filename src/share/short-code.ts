import { randomBytes } from 'node:crypto';

/** Digits and lower-case letters without i, l, o and u: what is read aloud or off paper is typed right. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 8;

/** Eight signs of 32: 2^40 codes, so that nobody finds an article by trying. */
export function newShortCode(): string {
  // 256 is a multiple of 32: no sign is likelier than another.
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** The code that was meant, in whatever case it was typed, or null for what no code can be. */
export function readShortCode(typed: string): string | null {
  return /^[0-9a-hjkmnp-tv-z]{8}$/i.test(typed) ? typed.toLowerCase() : null;
}
