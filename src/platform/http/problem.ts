import { STATUS_CODES } from 'node:http';
import { DomainError, type ErrorKind, type FieldFault } from '../domain-error.js';
import { databaseFault, type DatabaseFault } from './postgres-errors.js';

/** An error as the outside may see it. */
export interface Problem {
  readonly status: number;
  /** The status in words (RFC 9457 4.2.1: what goes with `about:blank`). */
  readonly title: string;
  /** A sentence for a person. */
  readonly message: string;
  readonly code?: string;
  readonly faults: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  readonly allow?: readonly string[];
  readonly extra: Record<string, unknown>;
  readonly typed?: Record<string, string>;
  /** For the log: where it is our fault or the database's. */
  readonly fault?: DatabaseFault;
}

export const statuses: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  method: 405,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'too-long': 414,
  unsupported: 415,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
};

const sentences: Readonly<Record<number, string>> = {
  400: 'This request could not be understood.',
  401: 'Please sign in first.',
  403: 'This is not allowed.',
  404: 'There is nothing at this address.',
  405: 'This address does not take that method.',
  408: 'The request took too long to arrive.',
  409: 'This collides with something that is there already.',
  413: 'That is too much at once.',
  414: 'This address is too long.',
  415: 'This kind of content is not taken here.',
  417: 'This expectation cannot be met.',
  431: 'The headers of this request are too large.',
  500: 'Something went wrong on our side. It has been noted.',
  503: 'This is not possible at the moment. Please try again shortly.',
};

const databaseStatuses = { malformed: 400, conflict: 409, unavailable: 503, unknown: 500 } as const;

/** Anything that was thrown, as a problem. What is not ours to explain becomes a bare status; a stranger's words never come along. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return domainProblem(error);
  const fault = databaseFault(error);
  if (fault) return { ...bareProblem(databaseStatuses[fault.meaning]), fault };
  return bareProblem(statusOf(error));
}

/** A status and its sentence, nothing else. */
export function bareProblem(status: number): Problem {
  const known = status in sentences ? status : status >= 500 ? 500 : 400;
  return {
    status: known,
    title: STATUS_CODES[known] ?? 'Error',
    message: sentences[known] ?? '',
    faults: [],
    extra: {},
    ...(known === 503 ? { retryAfterSeconds: 2 } : {}),
  };
}

function domainProblem(error: DomainError): Problem {
  const { faults, allowed } = error as DomainError & { faults?: readonly FieldFault[]; allowed?: readonly string[] };
  const status = statuses[error.kind];
  const wait = error.retryAfterSeconds ?? (status === 503 || status === 429 ? 2 : undefined);
  return {
    status,
    title: STATUS_CODES[status] ?? 'Error',
    message: error.message,
    code: error.code,
    faults: faults ?? [],
    extra: error.extra ?? {},
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
    ...(allowed === undefined ? {} : { allow: allowed }),
    ...(error.typed === undefined ? {} : { typed: error.typed }),
  };
}

/** Nest and Fastify put the status on their errors; both spellings are theirs. */
function statusOf(error: unknown): number {
  const { status, statusCode } = (error ?? {}) as { status?: unknown; statusCode?: unknown };
  const claimed = typeof statusCode === 'number' ? statusCode : status;
  return typeof claimed === 'number' && claimed >= 400 && claimed <= 599 ? claimed : 500;
}

/** The members of problem details that are ours to fill; `extra` cannot take their place. */
export interface ProblemDetails extends Record<string, unknown> {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId: string;
  readonly code?: string;
  readonly errors?: readonly FieldFault[];
}

/** RFC 9457. `type` is about:blank since no page explains a code; machines read `code`. */
export function problemDetails(problem: Problem, requestId: string): ProblemDetails {
  return {
    ...problem.extra,
    type: 'about:blank',
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    ...(problem.code === undefined ? {} : { code: problem.code }),
    requestId,
    ...(problem.faults.length === 0 ? {} : { errors: fitting(problem.faults) }),
  };
}

/** As many as fit into an answer of 2 KiB. */
function fitting(faults: readonly FieldFault[]): FieldFault[] {
  let size = 0;
  return faults
    .map(({ field, code, message }) => ({ field, code, message }))
    .filter((fault) => (size += JSON.stringify(fault).length + 1) <= 1600);
}
