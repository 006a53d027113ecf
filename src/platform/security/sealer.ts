import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from './keys.js';
import { PrivateEmail } from './private-email.js';

const nonceBytes = 12;
const tagBytes = 16;
const idBytes = 4;

/** A sealed thing that no key on the ring opens, or that was moved to another row or altered. */
export class CannotOpen extends Error {
  constructor(readonly keyId: string) {
    super(`No key on the ring opens this (sealed with key ${keyId}). Add the former key to SECRET_KEYS.`);
  }
}

/** Seals addresses (AES-256-GCM, NIST SP 800-38D) and makes keyed digests of them (HMAC-SHA-256) for look-up. */
@Injectable()
export class Sealer {
  constructor(private readonly keys: KeyRing) {}

  /** key id (4) + nonce (12) + tag (16) + text. `about` names the row; the seal does not open anywhere else. */
  seal(email: PrivateEmail, about: string): Buffer {
    return this.sealText(email.reveal(), `email/${about}`);
  }

  /** Throws CannotOpen. */
  open(sealed: Buffer, about: string): PrivateEmail {
    return PrivateEmail.of(this.openText(sealed, `email/${about}`));
  }

  /** A keyed digest of an address, 32 bytes: equal for equal addresses (case of the whole folded), and nothing without the key. */
  emailDigest(purpose: string, email: PrivateEmail): Buffer {
    return this.digest(`email/${purpose}`, email.reveal().toLowerCase());
  }

  /** Keyed digests of the domain of an address and of every domain above it with two labels or more; the address itself is in none. */
  domainDigests(purpose: string, email: PrivateEmail): Buffer[] {
    const labels = email.reveal().toLowerCase().split('@').at(-1)?.split('.') ?? [];
    return labels.slice(0, -1).map((_, index) => this.digest(purpose, labels.slice(index).join('.')));
  }

  /** A keyed digest of any text, 32 bytes; another purpose gives unrelated bytes. */
  digest(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.keyFor(this.keys.currentId, `digest/${purpose}`))
      .update(text, 'utf8')
      .digest();
  }

  sealText(text: string, about: string): Buffer {
    const id = this.keys.currentId;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(id, 'seal'), nonce);
    cipher.setAAD(Buffer.from(about, 'utf8'));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from(id, 'hex'), nonce, cipher.getAuthTag(), body]);
  }

  openText(sealed: Buffer, about: string): string {
    const id = sealed.subarray(0, idBytes).toString('hex');
    const key = this.keys.derive(id, 'seal');
    if (!key) throw new CannotOpen(id);
    const nonce = sealed.subarray(idBytes, idBytes + nonceBytes);
    const tag = sealed.subarray(idBytes + nonceBytes, idBytes + nonceBytes + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(about, 'utf8'));
    decipher.setAuthTag(tag);
    try {
      return (
        decipher.update(sealed.subarray(idBytes + nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
      );
    } catch {
      throw new CannotOpen(id);
    }
  }

  private keyFor(id: string, purpose: string): Buffer {
    const key = this.keys.derive(id, purpose);
    if (!key) throw new CannotOpen(id);
    return key;
  }
}
