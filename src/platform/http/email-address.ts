import { domainToASCII } from 'node:url';
import { type Flaw, type Judged } from './judged.js';

/** RFC 5321 4.5.3.1 and its erratum 1690: what fits into a path. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** dot-atom of RFC 5322 3.2.3: no quotes, comments, spaces or angle brackets, so that nothing can follow it in a header. */
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const international = /^[\p{L}\p{N}\p{M}.-]+$/u;
/** Letters, digits, hyphens (RFC 1123 2.1), two labels or more, the last not a number: so never an IP address. */
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

const flaw: Flaw = { code: 'not-an-email', sentence: 'please give an address like name@example.org.' };

/** A mailbox that a mail server reads exactly as we do. The domain comes back in lower-case ASCII, the part before @ untouched. */
export function judgeEmail(text: string): Judged {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  const host = asciiDomain(address.slice(at + 1));
  if (at < 1 || name.length > LONGEST_LOCAL || !local.test(name) || host === null) return { flaw };
  const value = `${name}@${host}`;
  return value.length > LONGEST ? { flaw } : { value };
}

/** Only letters, digits, hyphens and dots go in, so that IDNA mapping cannot make a dot or drop a character unseen. */
function asciiDomain(text: string): string | null {
  if (text.length > LONGEST || !text.isWellFormed() || !international.test(text)) return null;
  const ascii = domainToASCII(text).toLowerCase();
  return domain.test(ascii) ? ascii : null;
}
