import { lookOf } from './name-look.js';
import { readingsOf } from './reading.js';
import { type ReplyFacts } from './rule.js';

/** What a reply itself says; the same today and when it is tried again. */
export function writtenFacts(reply: {
  readonly name: string;
  readonly source: string;
  readonly website: string | null;
}): Pick<ReplyFacts, 'name' | 'source' | 'website' | 'readings'> {
  const { name, source, website } = reply;
  return { name: lookOf(name), source, website, readings: readingsOf([name, source, website ?? '']) };
}
