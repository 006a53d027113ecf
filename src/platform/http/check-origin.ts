import { type FastifyInstance } from 'fastify';
import { faceOfRequest } from './answer-error.js';
import { CrossSite } from './refusals.js';
import { hasCookie, mayChange, ownOrigins } from './same-origin.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginOptions {
  readonly publicOrigin: string | null;
  /** Cookies that give standing; a request without them has none to borrow. */
  readonly sessionCookies: readonly string[];
}

/** Refuses changes that a page of another site asks for, before the body is read. */
export function checkOrigin(server: FastifyInstance, { publicOrigin, sessionCookies }: OriginOptions): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (safe.has(request.method) || request.routeOptions.config.secretAddress) return done();
    const { 'sec-fetch-site': secFetchSite, origin, cookie, host = '' } = request.headers;
    const allowed = mayChange({
      face: faceOfRequest(request),
      secFetchSite: Array.isArray(secFetchSite) ? 'other' : secFetchSite,
      origin,
      hasSessionCookie: hasCookie(cookie, sessionCookies),
      own: ownOrigins(publicOrigin, request.protocol, host),
    });
    done(allowed ? undefined : new CrossSite());
  });
}
