import type { FieldFault } from '../platform/domain-error.js';

/** Acts for which a moderator writes something. */
export type ActWithWords = 'edit' | 'answer';

/** An act that was not taken: what was typed for it, and what is wrong with it. */
export interface UntakenAct {
  readonly act: ActWithWords;
  /** The text of the comment, or of the answer. */
  readonly words: string;
  /** The reason for an edit. */
  readonly why: string;
  readonly faults: readonly FieldFault[];
}
