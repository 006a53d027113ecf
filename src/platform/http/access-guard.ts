import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type DomainError } from '../domain-error.js';
import { NotForPrograms, NotYours, SecondFactorFirst, SignInFirst } from './refusals.js';
import { type Access, type Asked, holds, type Role } from './route-access.js';
import { type Visitor, type Visitors } from './visitors.js';

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
    const refusal = refusalFor(visitor, access, request.routeOptions.config);
    if (refusal) throw refusal;
    request.actor = visitor;
  };
  server.decorateRequest('actor', null);
  server.addHook('preHandler', mayUse);
  return mayUse;
}

/** Null: come in. */
function refusalFor(
  visitor: Visitor,
  access: readonly Role[],
  { ability, people, confined }: Asked,
): DomainError | null {
  if (!holds(visitor.role, access)) return new NotYours();
  if (visitor.abilities !== null && !(ability !== undefined && visitor.abilities.includes(ability)))
    return new NotYours();
  if (people && visitor.kind !== 'staff') return new NotForPrograms();
  return visitor.confined && !confined ? new SecondFactorFirst() : null;
}
