/** What a failure of the database means for whoever asked. */
export type DatabaseMeaning = 'malformed' | 'conflict' | 'unavailable' | 'unknown';

/** All that may be kept of a driver's error: no detail, no parameters, no statement, since they hold what people wrote. */
export interface DatabaseFault {
  readonly meaning: DatabaseMeaning;
  /** SQLSTATE (PostgreSQL, appendix A) or the code of a system error. */
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** The first prefix that fits decides. */
const meanings: readonly (readonly [prefix: string, meaning: DatabaseMeaning])[] = [
  ['22021', 'malformed'], // character not in repertoire: NUL in text
  ['22P02', 'malformed'], // invalid text representation: a word for a uuid
  ['22P05', 'malformed'], // untranslatable character: NUL in jsonb
  ['22003', 'malformed'], // numeric value out of range
  ['2201W', 'malformed'], // negative LIMIT
  ['2201X', 'malformed'], // negative OFFSET
  ['2201B', 'malformed'], // invalid regular expression
  ['23505', 'conflict'], // unique violation
  ['23503', 'conflict'], // foreign key violation: the other row went away meanwhile
  ['23P01', 'conflict'], // exclusion violation
  ['08', 'unavailable'], // connection exceptions
  ['53', 'unavailable'], // out of connections, memory, disk
  ['57014', 'unavailable'], // statement time-out
  ['57P01', 'unavailable'], // shut down by the administrator
  ['57P02', 'unavailable'], // crash of another backend
  ['57P03', 'unavailable'], // starting up
  ['57P05', 'unavailable'], // idle session time-out
  ['55P03', 'unavailable'], // lock time-out
  ['55000', 'unavailable'], // not in a state for that, such as in the middle of a recovery
  ['25P03', 'unavailable'], // idle in transaction
  ['25006', 'unavailable'], // read-only: a standby answers while the primary is away
  ['40001', 'unavailable'], // serialisation failure
  ['40P01', 'unavailable'], // deadlock
];

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Sentences of pg, pg-pool and TypeORM for a connection that is not to be had; they carry no code. */
const connectionSentences =
  /^(?:timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Cannot use a pool after calling end|Client (?:was closed|has encountered a connection error)|Cannot execute operation because connection is not yet established|Connection with postgres database is not established)/;

/** TypeORM's own, when the connection of a transaction was lost between two of its statements. */
const lostMidway: ReadonlySet<string> = new Set([
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
]);

/** Null for an error that is not the database's. Looks through TypeORM's wrapper and Node's bundle of failed addresses. */
export function databaseFault(error: unknown): DatabaseFault | null {
  if (!(error instanceof Error)) return null;
  const { driverError, errors, code, syscall, constraint, table } = error as Error & Partial<Record<string, unknown>>;
  if (driverError instanceof Error) return databaseFault(driverError) ?? { meaning: 'unknown', code: 'driver' };
  if (Array.isArray(errors) && errors.length > 0) return databaseFault(errors[0]);
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && 'severity' in error) {
    return { meaning: meaningOf(code), code, ...named('constraint', constraint), ...named('table', table) };
  }
  if (typeof code === 'string' && (connectionCodes.has(code) || (code === 'ENOENT' && syscall === 'connect'))) {
    return { meaning: 'unavailable', code };
  }
  return lostMidway.has(error.name) || connectionSentences.test(error.message)
    ? { meaning: 'unavailable', code: 'no-connection' }
    : null;
}

export function meaningOf(sqlState: string): DatabaseMeaning {
  return meanings.find(([prefix]) => sqlState.startsWith(prefix))?.[1] ?? 'unknown';
}

function named(key: 'constraint' | 'table', value: unknown): { [key]?: string } {
  return typeof value === 'string' ? { [key]: value } : {};
}
