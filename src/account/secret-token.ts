import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters of base64url: what a cookie, a set-up link and a bearer token carry. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What the database keeps of a secret: SHA-256, 32 bytes. Nobody guesses 256 random bits from their digest, so it needs no key
 * and no slowness, and looking a digest up in an index tells nothing through its timing.
 */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}
