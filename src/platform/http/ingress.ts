import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { faceOfRequest } from './answer-error.js';
import { allowedMethods, knownMethods } from './allowed-methods.js';
import { type BodyRule, planFor, RESCUED_BYTES, ruleFor } from './body-rules.js';
import {
  AddressTooLong,
  BodyTooLarge,
  Malformed,
  MethodNotAllowed,
  NothingHere,
  TooManyHeaders,
  UnsupportedBody,
} from './refusals.js';
import { flawOfTarget, headersAgree, tooManyHeaders } from './request-line.js';

const bodyless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A refused body up to here is read and dropped by Node, which keeps the connection; a longer one costs the connection. */
const DROPPED_BYTES = 64 * 1024;

/**
 * Stands before every pipe, guard and parser: judges the request line, the headers and the kind of body. `rules` tell which routes
 * take more than the everyday 64 KiB.
 */
export function guardIngress(server: FastifyInstance, rules: readonly BodyRule[]): void {
  server.decorateRequest('bodyPlan', null);
  server.addHook('onRequest', async (request, reply) => {
    try {
      judgeLine(request);
      judgeRoute(server, request);
      request.bodyPlan = planOf(request, rules);
    } catch (refusal) {
      if (!willBeDropped(request)) reply.header('connection', 'close');
      throw refusal;
    }
    // Told apart from a missing route above; HEAD and OPTIONS need no handler of their own.
    if (request.is404)
      return reply
        .code(204)
        .header('allow', allowedMethods(server, request.raw.url ?? '/').join(', '))
        .send();
  });
}

function judgeLine({ raw }: FastifyRequest): void {
  const target = raw.url ?? '/';
  const flaw = flawOfTarget(target);
  if (flaw === 'too-long') throw new AddressTooLong();
  if (tooManyHeaders(raw.rawHeaders)) throw new TooManyHeaders();
  if (flaw === 'malformed' || !headersAgree(raw.rawHeaders, target, raw.httpVersion)) throw new Malformed();
}

/** 404, or 405 when the address takes other methods. Only `OPTIONS` of an address that exists goes on without a route. */
function judgeRoute(server: FastifyInstance, request: FastifyRequest): void {
  if (!request.is404) return;
  const allowed = allowedMethods(server, request.raw.url ?? '/');
  if (request.method === 'OPTIONS' && allowed.length > 0) return;
  if (allowed.length > 0) throw new MethodNotAllowed(allowed);
  if (!knownMethods.includes(request.method)) throw new MethodNotAllowed(knownMethods);
  throw new NothingHere();
}

function planOf(request: FastifyRequest, rules: readonly BodyRule[]): FastifyRequest['bodyPlan'] {
  const { 'content-type': contentType, 'content-encoding': contentEncoding } = request.headers;
  const length = announcedLength(request);
  if (bodyless.has(request.method)) {
    if (length !== 0) throw new Malformed('This method takes no body.');
    return null;
  }
  if (contentType === undefined && contentEncoding === undefined && length === 0) return null;
  if (request.routeOptions.config.ignoresBody && length !== null && length <= DROPPED_BYTES) return null;
  const plan = planFor(faceOfRequest(request), { contentType, contentEncoding });
  if (plan.read === 'refuse') throw new UnsupportedBody(plan.why);
  const rule = ruleFor(rules, request.method, request.routeOptions.url ?? '/');
  if (length !== null && length > Math.max(rule.bytes, RESCUED_BYTES)) throw new BodyTooLarge(rule.bytes);
  return { ...plan, rule };
}

/** In bytes; null for a body of unknown length. */
function announcedLength({ headers }: FastifyRequest): number | null {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : null;
}

function willBeDropped(request: FastifyRequest): boolean {
  const length = announcedLength(request);
  return length !== null && length <= DROPPED_BYTES;
}
