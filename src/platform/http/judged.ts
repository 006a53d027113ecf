import { type FaultFacts } from '../domain-error.js';

/** Why a value is refused. `sentence` finishes "Email: …", holds no word of what was typed, and ends with a full stop. */
export interface Flaw {
  /** A word for machines, kebab-case. */
  readonly code: string;
  readonly sentence: string;
  readonly facts?: FaultFacts;
}

/** A text after its rule has looked at it: in the one form that we keep, or refused. */
export type Judged = { readonly value: string } | { readonly flaw: Flaw };

export const required: Flaw = { code: 'required', sentence: 'please fill this in.' };
export const notText: Flaw = { code: 'not-text', sentence: 'please send text.' };
