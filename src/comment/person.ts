import { type EntityManager } from 'typeorm';
import { PersonMissing } from './people.errors.js';

/**
 * Who sent a reply, as far as staff may know: the first 66 bits of the keyed digest of a network. The same for replies from one
 * network within 30 days, and nothing that leads back to it without our key.
 */
export function personOf(clientKey: Buffer): string {
  return clientKey.toString('base64url').slice(0, 11);
}

export function isPerson(text: string): boolean {
  return /^[\w-]{11}$/.test(text);
}

/** The least and the greatest digest of a person, for an index: between them are theirs and no others. */
export function keysOf(person: string): { readonly from: Buffer; readonly to: Buffer } {
  const from = Buffer.from(`${person}A`, 'base64url');
  const to = Buffer.concat([Buffer.from(`${person}_`, 'base64url'), Buffer.alloc(23, 0xff)]);
  return { from, to };
}

/**
 * The whole digest of somebody who wrote within 30 days. Not from a note or a ban: those would keep each other alive. Throws
 * PersonMissing.
 */
export async function clientKeyOf(tx: EntityManager, person: string): Promise<Buffer> {
  const { from, to } = keysOf(person);
  const [row] = await tx.query<{ key: Buffer }[]>(
    'select client_key as key from comments where client_key between $1 and $2 limit 1',
    [from, to],
  );
  if (!row) throw new PersonMissing();
  return row.key;
}
