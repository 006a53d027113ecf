import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from './keys.js';

/**
 * Links that carry their own right: `<expiry, base36 seconds>.<key id>.<HMAC-SHA-256 cut to 160 bits, base64url>`.
 * The same purpose, subject and expiry always give the same token, so a replayed answer carries the same link.
 */
@Injectable()
export class SignedTokens {
  constructor(private readonly keys: KeyRing) {}

  sign(purpose: string, subject: string, expiresAt: Date): string {
    const expiry = Math.floor(expiresAt.getTime() / 1000).toString(36);
    const id = this.keys.currentId;
    return `${expiry}.${id}.${this.mac(id, purpose, subject, expiry)?.toString('base64url')}`;
  }

  /**
   * True when the token was signed here for this purpose and subject and has not expired at `now`. Letter by letter: a decoder of
   * base64url reads past what does not belong there, and one token would have many spellings, each of them unspent.
   */
  verify(purpose: string, subject: string, token: string, now: Date): boolean {
    const [expiry = '', id = '', mac = '', ...more] = token.split('.');
    if (more.length > 0 || !/^[0-9a-z]{1,9}$/.test(expiry)) return false;
    const expected = this.mac(id, purpose, subject, expiry);
    if (!expected) return false;
    const [right, given] = [Buffer.from(expected.toString('base64url')), Buffer.from(mac)];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
    return Number.parseInt(expiry, 36) * 1000 > now.getTime();
  }

  /** Until when a token that was verified is good. */
  expiresAt(token: string): Date {
    return new Date(Number.parseInt(token.split('.', 1)[0] ?? '', 36) * 1000);
  }

  private mac(id: string, purpose: string, subject: string, expiry: string): Buffer | null {
    const key = this.keys.derive(id, `token/${purpose}`);
    if (!key) return null;
    return createHmac('sha256', key).update(`${subject}|${expiry}`, 'utf8').digest().subarray(0, 20);
  }
}
