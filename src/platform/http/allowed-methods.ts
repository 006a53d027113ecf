import { type FastifyInstance } from 'fastify';

/** What this server speaks at all. */
export const knownMethods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const routed = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The methods that lead somewhere at this address, OPTIONS with them; none when the address is unknown. For `Allow` only. */
export function allowedMethods(server: FastifyInstance, target: string): string[] {
  const url = target.split('?', 1)[0] ?? '/';
  const methods = routed.filter((method) => server.findRoute({ method, url }) !== null);
  return methods.length === 0 ? [] : [...methods, 'OPTIONS'];
}
