import { StaleVersion } from '../comment/comment.errors.js';
import { InvalidInput } from '../platform/domain-error.js';
import { type RefusedEdit } from './reply-status-view.js';
import { readForm } from './reply-draft.js';

/** What to give back of an edit that was not taken. */
export function refusedEdit(fields: unknown, error: unknown): RefusedEdit {
  return {
    typed: readForm(fields).draft.comment,
    faults: error instanceof InvalidInput ? error.faults : [],
    overtaken: error instanceof StaleVersion,
  };
}
