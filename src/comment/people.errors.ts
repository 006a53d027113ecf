import { DomainError } from '../platform/domain-error.js';

/** Nobody has written from there within 30 days, or nothing that is within reach of whoever asks. */
export class PersonMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'person-missing';

  constructor() {
    super('Nobody here is known by this id. Who sent a reply is forgotten after 30 days.');
  }
}

export class NoteMissing extends DomainError {
  readonly kind = 'missing';
  readonly code = 'note-missing';

  constructor() {
    super('There is no such note on this person, or it was forgotten.');
  }
}

/** Somebody removed it, or put it back, in the same moment. */
export class NoteStandsOtherwise extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'note-stands-otherwise';

  constructor() {
    super('This note has been removed or put back since you looked at it. Nothing was changed.');
  }
}
