import { type z } from 'zod';
import { type CheckerAnswer } from './checker-answer.js';
import { type Likeness } from './likeness.js';
import { type NameLook, type ReservedName } from './name-look.js';
import { type Reading } from './reading.js';
import { type WordList } from './word-list.js';

/** `spam` and `decline` put the reply out of the queue, where a moderator still finds it. What a watched rule would have done counts for nothing. */
export const outcomes = ['note', 'hold', 'decline', 'spam', 'would-hold', 'would-decline', 'would-spam'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a rule says about a reply. */
export interface Reason {
  readonly rule: string;
  readonly outcome: Outcome;
  /** A sentence for a moderator. At most single words of the text. */
  readonly detail: string;
  /** A sentence for the author of the reply, where somebody wrote one. */
  readonly toAuthor?: string;
}

/** `not-asked`: the site wants none; `replayed`: solved, and used before. */
export type ProofOfWorkState = 'not-asked' | 'solved' | 'missing' | 'unsolved' | 'replayed';

/** What only the moment of sending knew. Kept with the verdict, so that other rules can be tried on the reply later. */
export interface PassingFacts {
  readonly policy: 'open' | 'known' | 'held' | 'closed';
  /** The field that people never see was filled in. */
  readonly trapped: boolean;
  /** Between page and submit, as the page's script measured it; null where there was none. */
  readonly elapsedMs: number | null;
  /** The same client said the same within a day. */
  readonly saidBefore: boolean;
  readonly proof: ProofOfWorkState;
  /** Missing where the classifier was not asked. */
  readonly likeness?: Likeness | undefined;
  /** Missing where the outside checker was not asked. */
  readonly checker?: CheckerAnswer | undefined;
}

/** All that the rules may look at. No address is among it: nobody has proved one, so no decision may depend on one. */
export interface ReplyFacts extends PassingFacts {
  /** Known is whoever proved an address that we know; a typed one proves nothing, so today everybody is unknown. */
  readonly author: 'unknown' | 'known';
  /** What became of earlier replies of a proved person; null: nobody has proved who they are. */
  readonly history: { readonly published: number; readonly removed: number } | null;
  /** Somebody here banned whoever sent this, or wants to read it first; null: nobody did. */
  readonly ban: {
    readonly effect: 'ban' | 'hold';
    readonly reason: string;
    readonly toAuthor: string | null;
  } | null;
  readonly name: NameLook;
  readonly source: string;
  readonly website: string | null;
  /** Name, text and website together, as words are looked for in them. */
  readonly readings: readonly Reading[];
  /** Names of those who work here, and of the site. */
  readonly reserved: readonly ReservedName[];
}

/** The publisher's words to look for. */
export interface WordLists {
  readonly blocked: WordList;
  readonly held: WordList;
}

export const modes = ['on', 'watched', 'off'] as const;
export type Mode = (typeof modes)[number];

/** A small rule: what it is called, what the publisher may set, and what it says about a reply. */
export interface RuleKind {
  readonly name: string;
  readonly title: string;
  /** Every field has a default: how the rule stands until the publisher says otherwise. */
  readonly shape: z.ZodObject;
  /** The policy in plain words, for everybody who works here. */
  says(setting: RuleValues): string;
  /** The passing fact that it looks at: only replies that kept it can be tried again. */
  readonly needs: keyof PassingFacts | null;
  /** Why it can be tried on no past reply, or null. */
  readonly notOnThePast: string | null;
  /** Whether the author may be told that this is why a reply waits. Not of traps: that would teach programs. */
  readonly toldToAuthor: boolean;
  /** How it stands until the publisher says otherwise. */
  readonly firstMode: Mode;
  judge(facts: ReplyFacts, setting: RuleValues, lists: WordLists): Reason | null;
}

/** Read by the rule's own shape before. */
export type RuleValues = Readonly<Record<string, unknown>>;

interface Definition<Name extends string, Shape extends z.ZodObject> {
  readonly name: Name;
  readonly title: string;
  readonly shape: Shape;
  readonly says: (setting: z.output<Shape>) => string;
  readonly needs?: keyof PassingFacts;
  readonly notOnThePast?: string;
  readonly toldToAuthor?: boolean;
  readonly firstMode?: Mode;
  readonly judge: (facts: ReplyFacts, setting: z.output<Shape>, lists: WordLists) => Said | null;
}

type Said = Omit<Reason, 'rule'>;

export function rule<const Name extends string, Shape extends z.ZodObject>(
  definition: Definition<Name, Shape>,
): RuleKind & { readonly name: Name; readonly shape: Shape } {
  const { needs = null, notOnThePast = null, toldToAuthor = false, firstMode = 'on' } = definition;
  return {
    ...definition,
    needs,
    notOnThePast,
    toldToAuthor,
    firstMode,
    says: (setting) => definition.says(setting as z.output<Shape>),
    judge: (facts, setting, lists) => {
      const said = definition.judge(facts, setting as z.output<Shape>, lists);
      return said && { rule: definition.name, ...said };
    },
  };
}

export function hold(detail: string): Said {
  return { outcome: 'hold', detail };
}
