import { type PrivateEmail } from '../platform/security/private-email.js';

/** The one place where a reader's address goes to the outside checker, and only where the publisher said so. */
export function emailForChecker(
  email: PrivateEmail | null,
  { seesEmail }: { readonly seesEmail: boolean },
): string | null {
  return seesEmail && email ? email.reveal() : null;
}
