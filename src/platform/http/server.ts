import {
  fastify,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import { type Server } from 'node:http';
import { newId } from '../ids.js';
import { measureRequests } from '../observe/measure-requests.js';
import { type Metrics } from '../observe/metrics.js';
import { logRequest, logRequests } from '../observe/request-log.js';
import { guardAccess } from './access-guard.js';
import { admissionFor, admitRequests, type DoorFigures } from './admit-requests.js';
import { answerError } from './answer-error.js';
import { type BodyRule } from './body-rules.js';
import { checkOrigin } from './check-origin.js';
import { type ErrorPages, PlainErrorPages } from './error-pages.js';
import './fastify-types.js';
import { guardIngress } from './ingress.js';
import { readQuery } from './query.js';
import { refuseRawRequests } from './raw-requests.js';
import { LONGEST_ADDRESS } from './request-line.js';
import { keepRouteList } from './route-list.js';
import { securityHeaders } from './security-headers.js';
import { ladder, type Ladder, limitHandling, serverTimeouts } from './timeouts.js';
import { takeBodies } from './take-bodies.js';
import { type Visitors } from './visitors.js';

/** What the server must know before anything else is built. */
export interface HttpSettings {
  /** Null: the address that it listens on. */
  readonly publicOrigin: string | null;
  /** Addresses and ranges whose `X-Forwarded-For` and `-Proto` count. */
  readonly trustedProxies: readonly string[];
  /** Connections to the database; admission is sized by it. */
  readonly poolSize: number;
  /** Cookies that give standing. */
  readonly sessionCookies: readonly string[];
  /** Routes that take more than the everyday body. */
  readonly bodyRules?: readonly BodyRule[];
  /** Paths below which a library registers routes for everybody to see. */
  readonly openPaths?: readonly string[];
  /** From `logOptions`. */
  readonly logger?: FastifyServerOptions['logger'];
  /** Figures of the ladder that differ, in milliseconds. */
  readonly timeouts?: Partial<Ladder>;
  readonly admission?: ReturnType<typeof admissionFor>;
  /** How late the event loop may be, on average, before new work is turned away. Left out: what `LoopLag` thinks right. */
  readonly tooLateMs?: number;
}

/** What the rooms bring later; until then errors are plain pages and nobody is signed in. */
export interface HttpParts {
  pages: ErrorPages;
  visitors: Visitors;
  draining: AbortSignal | null;
  metrics: Metrics | null;
}

/** The server with all its guards, before Nest. `installHttp` brings the rooms' parts in. */
export interface HttpGround {
  readonly server: FastifyInstance;
  readonly parts: HttpParts;
  readonly doors: DoorFigures;
}

/** Builds the server. The order of these lines is the order in which a request meets them. */
export function buildHttp(settings: HttpSettings): HttpGround {
  const parts: HttpParts = {
    pages: new PlainErrorPages(),
    visitors: { of: () => Promise.resolve(null) },
    draining: null,
    metrics: null,
  };
  const headers = securityHeaders({ https: settings.publicOrigin?.startsWith('https:') ?? false });
  const rungs = { ...ladder({ behindProxy: settings.trustedProxies.length > 0 }), ...settings.timeouts };
  const rules = settings.bodyRules ?? [];
  const server = fastify(fastifyOptions(settings, rungs, headers, parts));
  refuseRawRequests(server, headers, rules);
  keepRouteList(server, settings.openPaths ?? []);
  answerErrors(server, parts);
  logRequests(server);
  measureRequests(server, () => parts.metrics);
  server.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
    if (request.routeOptions.config.secretAddress) reply.raw.setHeader('Referrer-Policy', 'no-referrer');
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    // Said with the answer, not with the request: a connection that falls idle later would hold the house open.
    if (parts.draining?.aborted) reply.header('connection', 'close');
    done();
  });
  guardIngress(server, rules);
  checkOrigin(server, settings);
  const doors = admitRequests(server, settings.admission ?? admissionFor(settings.poolSize), {
    longestWorkMs: rungs.handler,
    ...(settings.tooLateMs === undefined ? {} : { tooLateMs: settings.tooLateMs }),
  });
  limitHandling(server, rungs);
  // Asked sooner, of whoever sends a body: what comes with a request is read between its origin and its door.
  takeBodies(
    server,
    guardAccess(server, () => parts.visitors),
  );
  return { server, parts, doors };
}

/** On every route by itself: Nest sets its error handler only after routes of Fastify's own may have been registered. */
function answerErrors(server: FastifyInstance, parts: HttpParts): void {
  server.addHook('onRoute', (route) => {
    route.errorHandler = (error, request, reply) => void answerError(error, request, reply, parts.pages);
  });
}

/** Fastify's options for such a server. */
export function fastifyOptions(
  { trustedProxies, logger }: Pick<HttpSettings, 'trustedProxies' | 'logger'>,
  rungs: Ladder,
  headers: Readonly<Record<string, string>>,
  parts: HttpParts,
): FastifyHttpOptions<Server> {
  const timeouts = serverTimeouts(rungs);
  return {
    ...timeouts,
    // We ask for it ourselves: Node's own refusal is a bare line.
    http: { ...timeouts.http, requireHostHeader: false },
    ...(trustedProxies.length > 0 ? { trustProxy: [...trustedProxies] } : {}),
    ...(logger === undefined ? {} : { logger }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => newId(),
    requestIdHeader: false,
    // While the house closes, what was let in is still answered; balancers are told by /health/ready.
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_ADDRESS, querystringParser: readQuery },
    // Errors of the router itself, before any hook: a path with broken escapes.
    frameworkErrors: (error, request, reply) => {
      for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
      reply.raw.once('close', () => logRequest(request, reply));
      void answerError(error, request, reply, parts.pages);
    },
  };
}
