import { type FastifyReply, type FastifyRequest } from 'fastify';
import { logFailure } from '../observe/request-log.js';
import { type Face, faceOf } from './body-rules.js';
import { type ErrorPage, type ErrorPages, PlainErrorPages } from './error-pages.js';
import { type Problem, problemDetails, problemOf } from './problem.js';

const PAGE_TIME_MS = 1000;
const plain = new PlainErrorPages();

/** Fields that no page gives back, whoever filled them in. */
const secret = /pass|secret|token|code|otp/i;

/** Answers with what went wrong: problem details under /api/, a page elsewhere. Never rejects. */
export async function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  pages: ErrorPages,
): Promise<void> {
  const problem = problemOf(error);
  logFailure(request, problem.status, error, problem.fault);
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  setHeaders(reply, problem);
  try {
    if (faceOfRequest(request) === 'api') sendDetails(request, reply, problem);
    else await sendPage(request, reply, problem, pages);
  } catch {
    reply.raw.destroy();
  }
}

/** By the route that matched, so that no spelling of a path changes the face; by the path itself when none did. */
export function faceOfRequest(request: FastifyRequest): Face {
  return faceOf(
    request.routeOptions.url ?? (request.raw.url ?? '/').replace(/^https?:\/\/[^/?]*/i, '').replace(/\?.*/, ''),
  );
}

function setHeaders(reply: FastifyReply, { status, retryAfterSeconds, allow }: Problem): void {
  reply.code(status).header('cache-control', 'no-store').removeHeader('etag');
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  if (allow !== undefined) reply.header('allow', allow.join(', '));
  if (status === 401) reply.header('www-authenticate', 'Bearer');
}

function sendDetails(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const body = JSON.stringify(problemDetails(problem, request.id));
  reply.type('application/problem+json; charset=utf-8').send(body);
}

async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  pages: ErrorPages,
): Promise<void> {
  const page = pageOf(request, problem);
  const instead = pages.insteadOf(page);
  if (instead !== null && /^\/(?![/\\])[\x21-\x7e]*$/.test(instead)) {
    reply.code(303).header('location', instead).send();
    return;
  }
  const html = await inTime(pages, page).catch(() => plain.render(page));
  if (!reply.sent) reply.type('text/html; charset=utf-8').send(html);
}

function pageOf(request: FastifyRequest, problem: Problem): ErrorPage {
  const { status, title, message, code, faults, extra, retryAfterSeconds } = problem;
  return {
    status,
    title,
    message,
    ...(code === undefined ? {} : { code }),
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? null,
    acceptLanguage: request.headers['accept-language'],
    params: { ...(request.params as Record<string, string> | null) },
    faults,
    typed: typedIn(request, problem),
    extra,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** The error brings it when the body was refused; else the form was read and lies in the request. */
function typedIn(request: FastifyRequest, problem: Problem): Record<string, string> | null {
  const fields: unknown = problem.typed ?? request.body;
  if (typeof fields !== 'object' || fields === null) return null;
  const kept = Object.entries(fields).filter(([name, value]) => typeof value === 'string' && !secret.test(name));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

async function inTime(pages: ErrorPages, page: ErrorPage): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page took too long.')), PAGE_TIME_MS);
  });
  try {
    return await Promise.race([(async () => pages.render(page))(), late]);
  } finally {
    clearTimeout(timer);
  }
}
