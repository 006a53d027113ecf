import { type FastifyInstance } from 'fastify';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';
import { type BodyRule, RESCUED_BYTES } from './body-rules.js';
import { rawStatusOf, refuseSocket } from './raw-answers.js';

/** Answers what Node meets before there is a request for Fastify, with our headers instead of Node's bare lines. */
export function refuseRawRequests(
  server: FastifyInstance,
  headers: Readonly<Record<string, string>>,
  rules: readonly BodyRule[],
): void {
  const most = Math.max(RESCUED_BYTES, ...rules.map((rule) => rule.bytes));
  const http = server.server;
  // Broken framing, late or huge headers. Fastify's own listener would answer without our headers.
  http.removeAllListeners('clientError').on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = rawStatusOf(error.code);
    server.log.info({ event: 'client-error', status, code: error.code });
    refuseSocket(socket, status, headers);
  });
  http.on('connect', (_request: IncomingMessage, socket: Socket) => refuseSocket(socket, 405, headers));
  http.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    if (response.socket) refuseSocket(response.socket, 417, headers);
  });
  // Whoever asks before sending is not told to go on with a body that nobody will take.
  http.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) <= most) response.writeContinue();
    server.routing(request, response);
  });
}
