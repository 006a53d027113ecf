import { STATUS_CODES } from 'node:http';
import { type Socket } from 'node:net';
import { newId } from '../ids.js';
import { bareProblem, problemDetails } from './problem.js';

/** Answers for requests that never became one: written to the socket as text, then the connection ends. */

export type RawStatus = 400 | 405 | 408 | 417 | 431;

/** Node's errors for what a client did (`clientError`), as a status. */
export function rawStatusOf(code: string | undefined): RawStatus {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' || code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW' ? 431 : 400;
}

export function rawAnswer(status: RawStatus, headers: Readonly<Record<string, string>>, requestId = newId()): string {
  const body = JSON.stringify(problemDetails(bareProblem(status), requestId));
  const all: Record<string, string> = {
    Date: new Date().toUTCString(),
    Connection: 'close',
    'Cache-Control': 'no-store',
    ...(status === 405 ? { Allow: 'GET, HEAD, POST, PUT, PATCH, DELETE' } : {}),
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}

/** Says it and hangs up. Nothing is said into an answer that has begun: the client would read it as part of that one. */
export function refuseSocket(socket: Socket, status: RawStatus, headers: Readonly<Record<string, string>>): void {
  const current = (socket as Socket & { _httpMessage?: { headersSent: boolean } | null })._httpMessage;
  if (socket.writable && !current?.headersSent) socket.end(rawAnswer(status, headers), () => socket.destroy());
  else socket.destroy();
}
