import { CannotRun } from '../../cannot-run.js';

/** The embedded PostgreSQL cannot run or be used here. The message is written for the operator: what is so, and the way out. */
export class EmbeddedUnavailable extends CannotRun {}

/** The way out that always exists. */
export const useYourOwn = 'Or set DATABASE_URL to a PostgreSQL 15 or newer of your own.';
