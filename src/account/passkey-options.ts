import { type Visitor } from '../platform/http/visitors.js';

/** What browsers are told, as WebAuthn 3 (5.1.8, 5.1.9) writes it in JSON. */

const timeout = 5 * 60_000;

/** EdDSA, ES256, RS256 (RFC 9053, RFC 8812): one of them is known to every device. */
export const algorithms = [-8, -7, -257] as const;

/** One that finds its owner by itself and asks for a finger, a face or a number, so that it is enough to sign in with. */
const kind = { residentKey: 'required', requireResidentKey: true, userVerification: 'required' } as const;

export function creationOptions(
  site: { readonly id: string; readonly name: string },
  member: Pick<Visitor, 'id' | 'name'>,
  challenge: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  return {
    challenge,
    rp: site,
    user: { id: Buffer.from(member.id).toString('base64url'), name: member.name, displayName: member.name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: known.map((id) => ({ type: 'public-key', id })),
    authenticatorSelection: kind,
    attestation: 'none',
    timeout,
  };
}

export function requestOptions(rpId: string, challenge: string): Readonly<Record<string, unknown>> {
  return { challenge, rpId, allowCredentials: [], userVerification: kind.userVerification, timeout };
}
