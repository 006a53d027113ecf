import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { NotYours, SignInFirst } from './refusals.js';
import { type Access, holds } from './route-access.js';
import { type Visitors } from './visitors.js';

/**
 * Asks every route, of Nest or of Fastify, who may use it, before its handler runs. Deny by default: no answer means nobody. Returns
 * the question, for whoever has to ask it sooner: it is asked once for each request.
 */
export function guardAccess(
  server: FastifyInstance,
  visitors: () => Visitors,
): (request: FastifyRequest) => Promise<void> {
  const mayUse = async (request: FastifyRequest) => {
    if (request.actor !== null) return;
    const access: Access | undefined = request.routeOptions.config.access;
    if (access === 'public') return;
    if (access === undefined) {
      request.log.error({ event: 'route-without-access', method: request.method, route: request.routeOptions.url });
      throw new NotYours();
    }
    const visitor = await visitors().of(request);
    if (visitor === null) throw new SignInFirst();
    if (!holds(visitor.role, access)) throw new NotYours();
    request.actor = visitor;
  };
  server.decorateRequest('actor', null);
  server.addHook('preHandler', mayUse);
  return mayUse;
}
