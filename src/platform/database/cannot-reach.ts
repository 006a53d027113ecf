import { CannotRun } from '../cannot-run.js';
import { databaseFault } from '../http/postgres-errors.js';

/** The operator's database cannot be used as it is. */
export class CannotReachDatabase extends CannotRun {}

/** What SQLSTATE (PostgreSQL, appendix A) means for whoever set DATABASE_URL. */
const sentences: Readonly<Record<string, string>> = {
  '28P01': 'The database refuses the password in DATABASE_URL.',
  '28000': 'The database lets the role in DATABASE_URL not in; its pg_hba.conf says who may come, and from where.',
  '3D000': 'The server has no database of the name in DATABASE_URL: create database riposte owner riposte;',
  '42501': 'The role in DATABASE_URL may not make tables in its database: alter database … owner to riposte;',
  '53300': 'The database server takes no more connections. Raise its max_connections, or close others.',
  '57P03': 'The database server is starting up or stopping. Try again in a moment.',
};

/** A failure of the first connection in an operator's words, without anything of the address; any other error as it is. */
export function cannotReach(error: unknown): unknown {
  const fault = databaseFault(error);
  if (!fault) return error;
  const known = sentences[fault.code];
  if (known) return new CannotReachDatabase(`${known} (${fault.code})`);
  if (fault.meaning !== 'unavailable') return error;
  return new CannotReachDatabase(
    `The database that DATABASE_URL names does not answer (${fault.code}). Is it running, and are host and port right?`,
  );
}
