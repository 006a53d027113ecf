import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type DatabaseFault } from '../http/postgres-errors.js';
import { errorFields } from './log-fields.js';

/** What proxies log when the client hung up before the answer was out (nginx's word for it). */
const HUNG_UP = 499;

/** One line for each request, also for those whose client hung up. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => logRequest(request, reply));
    done();
  });
}

/** Names the pattern of the route, so that no slug, token or query is in the line; no addresses, no headers. */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const route = routeOf(request);
  const status = statusOf(reply);
  const durationMs = Math.round(reply.elapsedTime);
  request.log[levelOf(status, route)]({ event: 'request', method: request.method, route, status, durationMs });
}

export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? '(none)';
}

export function statusOf(reply: FastifyReply): number {
  return reply.raw.writableFinished ? reply.statusCode : HUNG_UP;
}

/** Balancers ask for health every few seconds; nobody wants to read that. */
function levelOf(status: number, route: string): 'error' | 'warn' | 'info' | 'debug' {
  if (route.startsWith('/health/')) return 'debug';
  if (status === 503) return 'warn';
  return status >= 500 ? 'error' : 'info';
}

/** Why a request failed, where that is our fault or the database's. Refusals are told by their status alone. */
export function logFailure(
  request: FastifyRequest,
  status: number,
  error: unknown,
  fault: DatabaseFault | undefined,
): void {
  if (fault) {
    const { code, constraint, table, meaning } = fault;
    const level = meaning === 'unknown' ? 'error' : 'warn';
    request.log[level]({
      event: 'database-error',
      status,
      code,
      constraint,
      table,
      ...(level === 'error' ? whereOf(error) : {}),
    });
  } else if (status >= 500 && status !== 503) {
    request.log.error({ event: 'request-failed', status, ...errorFields(error) });
  }
}

function whereOf(error: unknown): { where?: unknown } {
  return { where: errorFields(error)['where'] };
}
