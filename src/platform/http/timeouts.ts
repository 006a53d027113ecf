import { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { type ServerOptions } from 'node:http';
import { TookTooLong } from './refusals.js';

/**
 * The ladder, in milliseconds: each rung gives up before the one outside it does. Inside stand the rungs of the database
 * (wait for a connection 1 s, statement 3 s, lock 1 s, idle in transaction 5 s), and outside the proxy's.
 */
export interface Ladder {
  /** Until the headers are there. */
  readonly headers: number;
  /** Until the body is there too. */
  readonly request: number;
  /** From the whole request to its answer. */
  readonly handler: number;
  /** From the answer's first byte to its last: a reader who takes a page byte by byte is cut off. Event streams and files for staff are exempt. */
  readonly answer: number;
  /** An idle connection. Behind a proxy longer than its own (nginx: 60 s), so that it never sends into a closing one. */
  readonly keepAlive: number;
}

export function ladder({ behindProxy }: { readonly behindProxy: boolean }): Ladder {
  return { headers: 10_000, request: 15_000, handler: 5_000, answer: 60_000, keepAlive: behindProxy ? 75_000 : 10_000 };
}

/** Node looks for late requests only every 30 s unless told. */
export function serverTimeouts({
  headers,
  request,
  keepAlive,
}: Ladder): FastifyServerOptions & { http: ServerOptions } {
  return {
    requestTimeout: request,
    keepAliveTimeout: keepAlive,
    http: {
      headersTimeout: headers,
      requestTimeout: request,
      connectionsCheckingInterval: Math.max(50, Math.min(1000, Math.floor(headers / 4))),
    },
  } satisfies FastifyServerOptions & { http: ServerOptions };
}

/** Gives up on a handler, and on a reader who does not take the answer. Goes behind admission, so that waiting there is not counted. */
export function limitHandling(server: FastifyInstance, { handler, answer }: Ladder): void {
  server.addHook('preValidation', (_request, reply, done) => {
    const handling = setTimeout(() => {
      if (!reply.sent && !reply.raw.headersSent) reply.send(new TookTooLong());
    }, handler);
    const answering = setTimeout(() => {
      const { raw } = reply;
      if (!isEventStream(raw.getHeader('content-type')) && !isFile(raw.getHeader('content-disposition'))) raw.destroy();
    }, handler + answer);
    reply.raw.once('close', () => {
      clearTimeout(handling);
      clearTimeout(answering);
    });
    done();
  });
}

function isEventStream(type: unknown): boolean {
  return typeof type === 'string' && type.startsWith('text/event-stream');
}

/** A long one takes as long as it takes; only who works here gets any. */
function isFile(disposition: unknown): boolean {
  return typeof disposition === 'string' && disposition.startsWith('attachment');
}
