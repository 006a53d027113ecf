/** What went wrong, in one word; the HTTP filters turn it into a status, the command line into an exit code. */
export type ErrorKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'gone'
  | 'method'
  | 'conflict'
  | 'too-large'
  | 'too-long'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';

/**
 * A fact with a name. Rooms define their own (`RepliesClosed`) beside the rule that throws them.
 * `message` is a sentence for a person and never holds what a stranger typed.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  /** A word for machines, kebab-case, stable. */
  abstract readonly code: string;
  /** Whole seconds; becomes `Retry-After` (RFC 9110 10.2.3). */
  readonly retryAfterSeconds?: number;
  /** Public members added to problem details (RFC 9457 3.2). */
  readonly extra?: Record<string, unknown>;
  /** What the person had typed, by field: only for showing it back on a page, never logged or sent as JSON. */
  typed?: Record<string, string>;
}

/** One fault of one field. `code` is for machines and catalogues, `message` a sentence in English. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** What the sentence counts or names, for saying it in another language; never what a stranger typed, and not in JSON. */
  readonly facts?: FaultFacts;
}

/** Lengths in code points; `which` of several reasons that share a code. */
export interface FaultFacts {
  readonly most?: number;
  readonly count?: number;
  readonly which?: string;
}

/** Input that the shape refuses: all faults at once. */
export class InvalidInput extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid-input';

  constructor(
    readonly faults: readonly FieldFault[],
    typed?: Record<string, string>,
  ) {
    super('Some fields need another look.');
    this.typed = typed;
  }
}
