import { type NameLook, type ReservedName } from './name-look.js';

/** What a rule says about a reply. */
export interface Reason {
  readonly rule: string;
  readonly outcome: 'hold' | 'note';
  /** A sentence for a moderator. Never the text itself. */
  readonly detail: string;
}

/** `not-asked`: the site wants none; `replayed`: solved, and used before. */
export type ProofOfWorkState = 'not-asked' | 'solved' | 'missing' | 'unsolved' | 'replayed';

/** All that the rules may look at. No address is among it: nobody has proved one, so no decision may depend on one. */
export interface ReplyFacts {
  readonly policy: 'open' | 'known' | 'held' | 'closed';
  /** Known is whoever proved an address that we know; a typed one proves nothing, so today everybody is unknown. */
  readonly author: 'unknown' | 'known';
  readonly name: NameLook;
  readonly source: string;
  readonly website: string | null;
  /** The field that people never see was filled in. */
  readonly trapped: boolean;
  /** Between page and submit, as the page's script measured it; null where there was none. */
  readonly elapsedMs: number | null;
  readonly minimumMs: number;
  /** The same client said the same within a day. */
  readonly saidBefore: boolean;
  readonly proof: ProofOfWorkState;
  /** Names of those who work here, and of the site. */
  readonly reserved: readonly ReservedName[];
}

export type Rule = (facts: ReplyFacts) => Reason | null;

export function hold(rule: string, detail: string): Reason {
  return { rule, outcome: 'hold', detail };
}
