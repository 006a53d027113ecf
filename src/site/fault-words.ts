import type { FieldFault } from '../platform/domain-error.js';
import { directionOf } from './direction.js';
import type { Messages } from './messages/catalogue.js';

/**
 * What is wrong, in the page's language. The server's own sentence is English; its code, and what it counted, say enough to say
 * it anew. What no form of ours sends by itself gets a plain request to check.
 */
export function faultWords(fault: FieldFault, t: Messages): string {
  const words = t.fault;
  const { most, count, which } = fault.facts ?? {};
  switch (fault.code) {
    case 'too-long':
      if (typeof most !== 'number') return words.other;
      return typeof count === 'number' ? words['too-long-by']({ most, count }) : words['too-long']({ most });
    case 'not-an-email':
      return words['not-an-email']({ example: leftToRight('name@example.org', t) });
    case 'not-a-url':
      return words['not-a-url']({ example: leftToRight('https://example.org', t) });
    case 'forbidden-character':
      return words['forbidden-character']({ which: String(which ?? 'other') });
    case 'required':
    case 'not-text':
    case 'repeated':
    case 'parent-unavailable':
    case 'thread-closed':
      return words[fault.code];
    default:
      return words.other;
  }
}

/** For a summary, where the sentence stands alone: "Comment: please …". */
export function faultWordsOf(field: keyof Messages['labels'], fault: FieldFault, t: Messages): string {
  return t.faultOf({ field: t.labels[field], fault: faultWords(fault, t) });
}

/** An address keeps its direction inside of an Arabic sentence (UAX #9: LRI and PDI). */
function leftToRight(address: string, t: Messages): string {
  return directionOf(t.lang) === 'rtl' ? `\u2066${address}\u2069` : address;
}
