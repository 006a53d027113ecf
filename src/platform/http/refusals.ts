import { DomainError, type FieldFault } from '../domain-error.js';

/** Refusals of HTTP itself, before or instead of a room. Their sentences are for people and repeat nothing that was sent. */

/** The request or its body cannot be read as what it says it is (400). */
export class Malformed extends DomainError {
  readonly kind = 'malformed';
  readonly code = 'malformed';

  constructor(message = 'This request could not be understood.') {
    super(message);
  }
}

/** Parameters of the address that nobody can mean (400, with the fields). */
export class UnreadableQuery extends DomainError {
  readonly kind = 'malformed';
  readonly code = 'unreadable-query';

  constructor(readonly faults: readonly FieldFault[]) {
    super('Some parameters of this address need another look.');
  }
}

/** No route, or a path that no id or slug fits (404). */
export class NothingHere extends DomainError {
  readonly kind = 'missing';
  readonly code = 'nothing-here';

  constructor() {
    super('There is nothing at this address.');
  }
}

/** The address exists, the method does not (405). */
export class MethodNotAllowed extends DomainError {
  readonly kind = 'method';
  readonly code = 'method-not-allowed';

  /** For `Allow` (RFC 9110 10.2.1). */
  constructor(readonly allowed: readonly string[]) {
    super('This address does not take that method.');
  }
}

/** 413; what was typed comes along where it could still be read. */
export class BodyTooLarge extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'too-large';

  constructor(limit: number, typed?: Record<string, string>) {
    super(`That is too much at once: ${Math.floor(limit / 1024)} KiB is the limit.`);
    this.typed = typed;
  }
}

/** 431 (RFC 6585 5). Not a domain error: it has no kind of its own, only its status. */
export class TooManyHeaders extends Error {
  readonly statusCode = 431;
}

/** 414. */
export class AddressTooLong extends DomainError {
  readonly kind = 'too-long';
  readonly code = 'address-too-long';

  constructor() {
    super('This address is too long.');
  }
}

/** 415. */
export class UnsupportedBody extends DomainError {
  readonly kind = 'unsupported';
  readonly code = 'unsupported-body';

  constructor(message: string, typed?: Record<string, string>) {
    super(message);
    this.typed = typed;
  }
}

/** A change that another site asked for in a visitor's name, or one of which the browser hides where it came from (403). */
export class CrossSite extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'cross-site';

  constructor() {
    super(
      'This request does not say that it came from a page of this site. Please open the page here and send it again.',
    );
  }
}

/** More at once than the house can serve (503); safe to send again. */
export class Busy extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'busy';
  override readonly retryAfterSeconds = 1;

  constructor() {
    super('There is a lot going on here at the moment. Please try again in a second.');
  }
}

/** The work was given up after its time (503). Whether it was done is not known: retries carry the same key. */
export class TookTooLong extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'took-too-long';
  override readonly retryAfterSeconds = 2;

  constructor() {
    super('This took too long. Please try again.');
  }
}

/** Nobody is signed in, and the route wants somebody (401). */
export class SignInFirst extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'sign-in-first';

  constructor() {
    super('Please sign in first.');
  }
}

/** Somebody is signed in, but not for this (403). */
export class NotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'not-yours';

  constructor() {
    super('Your role does not include this.');
  }
}

/** How a person signs in is that person's own business (403). */
export class NotForPrograms extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'not-for-programs';

  constructor() {
    super('This is for somebody who is signed in, not for a program with a token.');
  }
}

/** Signed in, and the site asks for more than a password (403). */
export class SecondFactorFirst extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'second-factor-first';

  constructor() {
    super('This site asks you for a second factor. Please set one up first.');
  }
}
