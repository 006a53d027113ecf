import { codePoints } from './characters.js';
import { type Flaw, type Judged } from './judged.js';

const LONGEST = 500;

/** Spaces, controls, invisible and bidi characters, double quotes, angle brackets, backslashes: browsers re-read them, people do not type them. */
const odd = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}"`<>\\]/u;
const scheme = /^[a-z][a-z0-9+.-]*:/i;
const hostAndPort = /^[^/?#:@]+\.[^/?#:@]+:\d{1,5}(?:[/?#]|$)/;
/** Whole authority without name, password, escapes or brackets. */
const plainAuthority = /^https?:\/\/[^/?#@%[\]]+(?:[/?#]|$)/i;
/** As in an e-mail address: a dot, and no number at the end, which rules out every spelling of an IP address. */
const dottedHost = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

const notAUrl: Flaw = { code: 'not-a-url', sentence: 'please give a web address like https://example.org.' };
const tooLong: Flaw = {
  code: 'too-long',
  sentence: `please give an address of at most ${LONGEST} characters.`,
  facts: { most: LONGEST },
};

/** A public web address in the spelling of the WHATWG URL parser, an apostrophe escaped (RFC 3986, 2.1). `example.org/x` is read as `https://example.org/x`. */
export function judgeWebUrl(text: string): Judged {
  const typed = text.trim();
  if (!typed.isWellFormed() || odd.test(typed)) return { flaw: notAUrl };
  const full = scheme.test(typed) && !hostAndPort.test(typed) ? typed : `https://${typed}`;
  if (!plainAuthority.test(full) || !URL.canParse(full)) return { flaw: notAUrl };
  const { protocol, username, password, hostname, href: spelled } = new URL(full);
  const href = spelled.replaceAll("'", '%27');
  const web = (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
  if (!web || !dottedHost.test(hostname)) return { flaw: notAUrl };
  return codePoints(href) > LONGEST ? { flaw: tooLong } : { value: href };
}
