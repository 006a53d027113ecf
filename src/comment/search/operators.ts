import { type QueueView, queueViews, reportReasons } from '../comment.view.js';
import { hostOf } from '../rules/hosts.js';
import { ruleKinds } from '../rules/rule-kinds.js';
import { type Sought } from './queue-query.view.js';

/** What stands behind an operator: what is sought, or a sentence about what is wrong with it. */
export type Read = Sought | { readonly by: 'view'; readonly view: QueueView } | { readonly flaw: string };

interface Operator {
  readonly example: string;
  readonly says: string;
  read(value: string): Read;
}

/** Where a rule did not, readers did: `reported` is what hides a comment after several reports. */
export const knownReasons: readonly string[] = [...ruleKinds.map(({ name }) => name), 'reported', ...reportReasons];

/** All that can be said besides plain words, in the order in which the desk explains it. */
export const operators: Readonly<Record<string, Operator>> = {
  author: { example: 'author:otto', says: 'the name', read: (value) => wordsOf('author', value) },
  article: {
    example: 'article:salt',
    says: 'the article: its slug, or a part of its title',
    read: (called) => ({ by: 'article', called: called.normalize('NFC') }),
  },
  text: {
    example: 'text:"cheap pills"',
    says: 'the text, as plain words do; * ends the beginning of a word',
    read: (value) => wordsOf('text', value),
  },
  link: { example: 'link:example.org', says: 'a link or website there, or below', read: linkTo },
  reason: { example: 'reason:links', says: 'the rule that spoke, or what readers reported', read: reasonCalled },
  person: { example: 'person:Zk3vR0aQ', says: 'the sender, as a row names them', read: personCalled },
  before: {
    example: 'before:2026-11-01',
    says: 'sent before that day, in UTC',
    read: (value) => dayOf('before', value),
  },
  after: { example: 'after:2026-10-01', says: 'sent on that day or later', read: (value) => dayOf('since', value) },
  status: { example: 'status:spam', says: 'another list than this one', read: viewCalled },
};

export function wordsOf(by: 'text' | 'author', value: string): Read {
  const words = value.replace(/\*+$/u, '');
  const beginning = words !== value;
  if (!/[\p{L}\p{N}\p{S}]/u.test(words)) return { flaw: 'please give letters or digits to look for.' };
  if (beginning && (words.match(/[\p{L}\p{N}]+$/u)?.[0].length ?? 0) < leastBeginning)
    return { flaw: `please give at least ${leastBeginning} letters before the *.` };
  return { by, words, beginning };
}

/** Fewer would mean to read a good part of all words. */
const leastBeginning = 3;

export function linkTo(value: string): Read {
  const bare = value.replace(/^\*?\.|\.$/gu, '');
  const host = hostOf(/^https?:\/\//iu.test(bare) ? bare : `http://${bare}`);
  return host === '' ? { flaw: 'please name a host such as example.org after link:.' } : { by: 'link', host };
}

function reasonCalled(value: string): Read {
  const called = value.toLowerCase();
  const report = reportReasons.find((reason) => reason === called);
  if (report) return { by: 'report', reason: report };
  if (knownReasons.includes(called)) return { by: 'rule', rule: called };
  return { flaw: `there is no such reason. Known are ${knownReasons.join(', ')}.` };
}

/** As a row shows it, or as JSON does: that is longer. */
function personCalled(key: string): Read {
  return /^[\w-]{8,43}$/u.test(key)
    ? { by: 'person', key }
    : { flaw: 'please give the sender as a row shows it after person:, eight letters or more.' };
}

function dayOf(by: 'since' | 'before', value: string): Read {
  const at = new Date(/^\d{4}-\d\d-\d\d$/u.test(value) ? value : '');
  // Some engines take 31 February for a day in March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
    ? { by, at }
    : { flaw: 'please write days like 2026-11-01.' };
}

function viewCalled(value: string): Read {
  const view = queueViews.find((known) => known === value.toLowerCase());
  return view ? { by: 'view', view } : { flaw: `there is no such list. Known are ${queueViews.join(', ')}.` };
}
