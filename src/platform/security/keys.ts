import { createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Where master keys stand in text: base64url of 32 bytes, the current one first, separated by commas. */
export function parseKeys(text: string): Buffer[] | null {
  const keys = text.split(',').map((key) => Buffer.from(key.trim(), 'base64url'));
  const written = text.split(',').map((key) => key.trim().replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  const whole = keys.every((key, index) => key.length === 32 && key.toString('base64url') === written[index]);
  return whole ? keys : null;
}

export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** A ring of master keys. Everything that the house signs, seals or digests is keyed by a key derived for that purpose (HKDF, RFC 5869). */
export class KeyRing {
  readonly #keys: readonly { readonly id: string; readonly master: Buffer }[];
  readonly #derived = new Map<string, Buffer>();

  constructor(masters: readonly Buffer[]) {
    this.#keys = masters.map((master) => ({ id: keyId(master), master }));
  }

  /** Ids of four bytes in hex, current key first. They tell which key sealed a thing, and nothing about the key. */
  get ids(): readonly string[] {
    return this.#keys.map((key) => key.id);
  }

  get currentId(): string {
    const current = this.#keys[0];
    if (!current) throw new Error('The key ring is empty.');
    return current.id;
  }

  /** The 32-byte key for one purpose under one master key, or null when that master key is not on the ring. */
  derive(id: string, purpose: string): Buffer | null {
    const name = `${id}/${purpose}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const master = this.#keys.find((key) => key.id === id)?.master;
    if (!master) return null;
    const key = Buffer.from(hkdfSync('sha256', master, 'riposte', purpose, 32));
    this.#derived.set(name, key);
    return key;
  }
}

function keyId(master: Buffer): string {
  return createHash('sha256').update('riposte key id').update(master).digest('hex').slice(0, 8);
}
