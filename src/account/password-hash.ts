import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** argon2id with 19 MiB, two passes and one lane: OWASP, Password Storage Cheat Sheet. Raise them and hashes follow at the next sign-in. */
export const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;

const nonceBytes = 16;
const tagBytes = 32;

interface Hash {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly nonce: Buffer;
  readonly tag: Buffer;
}

/** A PHC string: `$argon2id$v=19$m=<KiB>,t=<passes>,p=<lanes>$<salt>$<tag>`, both in base64 without padding (RFC 9106). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(nonceBytes);
  return write({ ...cost, nonce, tag: await derive(password, { ...cost, nonce }) });
}

/** Compares in constant time. Throws when `phc` is none of ours. */
export async function isPasswordOf(phc: string, password: string): Promise<boolean> {
  const hash = read(phc);
  return timingSafeEqual(await derive(password, hash), hash.tag);
}

/** True when the hash was made at less than today's cost. */
export function isOutdated(phc: string): boolean {
  const hash = read(phc);
  return hash.memory < cost.memory || hash.passes < cost.passes || hash.parallelism < cost.parallelism;
}

/** A hash of today's cost that no password has: checking one against it takes as long as against a real one. */
export const nobodysHash = write({ ...cost, nonce: Buffer.alloc(nonceBytes), tag: Buffer.alloc(tagBytes) });

/** NFC first, so that a password typed on another keyboard or system is the same one. All of it counts. */
function derive(password: string, { memory, passes, parallelism, nonce }: Omit<Hash, 'tag'>): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'), 'utf8');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength: tagBytes }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}

function write({ memory, passes, parallelism, nonce, tag }: Hash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

function read(phc: string): Hash {
  const [, memory, passes, parallelism, nonce = '', tag = ''] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/.exec(phc) ?? [];
  if (!memory || !passes || !parallelism) throw new Error('This is not a password hash that Riposte writes.');
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
