import { z } from 'zod';
import { fault } from '../../platform/http/faults.js';
import { UnreadableQuery } from '../../platform/http/refusals.js';
import { cleanLine } from '../../platform/http/values.js';
import { type QueueView } from '../comment.view.js';
import { linkTo, operators, type Read, wordsOf } from './operators.js';
import { everything, type QueueQuery, type Term } from './queue-query.view.js';

export { knownReasons, operators } from './operators.js';

/** A search as a field of an input: the query of an address, or a member of JSON. */
export const queueSearch = () =>
  cleanLine({ min: 0, max: mostCharacters }).transform((typed, context): QueueQuery => {
    const read = readSearch(typed);
    if (!('flaw' in read)) return read;
    context.addIssue({ code: 'custom', message: read.flaw.sentence, params: { flaw: read.flaw } });
    return z.NEVER;
  });

/** The same by itself. Throws UnreadableQuery (field `q`). */
export function searchFor(typed: string): QueueQuery {
  const read = readSearch(typed);
  if ('flaw' in read) throw new UnreadableQuery([fault('q', read.flaw)]);
  return read;
}

export interface SearchFlaw {
  readonly code: string;
  readonly sentence: string;
}

const mostCharacters = 500;
const mostTerms = 20;

/** `[-][operator:]value`, where a value may stand in quotes, also in those that telephones set. */
const parts =
  /(?<minus>-?)(?:(?<operator>\p{L}+):(?!\/\/))?(?:["“”„](?<quoted>[^"“”„]*)(?<end>["“”„])?|(?<bare>[^\s"“”„]*))/gu;

/**
 * Reads what a moderator typed: words and `operator:value`, each with `-` before it for "not", joined by "and". The page, `q` of
 * JSON, batches and export all read it here, so the same words find the same comments everywhere.
 */
export function readSearch(typed: string): QueueQuery | { readonly flaw: SearchFlaw } {
  const terms: Term[] = [];
  let view: QueueView | null = null;
  for (const { 0: whole, groups = {} } of typed.matchAll(parts)) {
    if (whole === '') continue;
    const read = readPart(groups);
    if ('flaw' in read) return read;
    if (read.by !== 'view') terms.push({ ...read, negated: groups['minus'] === '-' });
    else if (view !== null || groups['minus'] === '-') return oneList;
    else view = read.view;
  }
  if (terms.length > mostTerms) return tooManyTerms;
  return terms.length === 0 && view === null ? everything : { typed, view, terms };
}

function readPart(groups: Record<string, string | undefined>): Exclude<Read, { flaw: string }> | { flaw: SearchFlaw } {
  const { operator, quoted, end, bare = '' } = groups;
  if (quoted !== undefined && end === undefined) return openQuote;
  const value = quoted ?? bare;
  const name = operator?.toLowerCase();
  const known = name === undefined ? undefined : Object.hasOwn(operators, name) ? operators[name] : null;
  if (known === null) return unknownOperator;
  const read = known ? known.read(value) : plain(value, quoted !== undefined);
  return 'flaw' in read ? { flaw: { code: 'unreadable-search', sentence: read.flaw } } : read;
}

/** An address that was pasted asks for links to that place. */
function plain(value: string, quoted: boolean): Read {
  return !quoted && /^https?:\/\//iu.test(value) ? linkTo(value) : wordsOf('text', value);
}

const openQuote = flawed('a quotation has no end.');
const oneList = flawed('status: names one list, once, and not with a minus.');
const tooManyTerms = flawed(`please give at most ${mostTerms} words and operators.`);
const unknownOperator = flawed(
  `there is no such operator. Known are ${Object.keys(operators)
    .map((name) => `${name}:`)
    .join(', ')}; words with a colon go in quotes.`,
);

function flawed(sentence: string): { readonly flaw: SearchFlaw } {
  return { flaw: { code: 'unreadable-search', sentence } };
}
