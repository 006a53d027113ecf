import { type FastifyInstance } from 'fastify';
import { type Access } from './route-access.js';

/** A registered route. `access` null: closed to all, which only a mistake can mean. */
export interface ListedRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access | null;
}

const lists = new WeakMap<object, ListedRoute[]>();

/**
 * Writes down every route as it is registered, HEAD beside each GET included. Routes below one of `openPaths` that say nothing
 * about access (a documentation page that a library registers) become public.
 */
export function keepRouteList(server: FastifyInstance, openPaths: readonly string[]): void {
  const list: ListedRoute[] = [];
  lists.set(server, list);
  server.addHook('onRoute', (route) => {
    const open = openPaths.some(
      (path) => route.url === path || route.url.startsWith(`${path}/`) || route.url.startsWith(`${path}-`),
    );
    const access = route.config?.access ?? (open ? 'public' : null);
    if (access !== null) route.config = { ...route.config, access };
    for (const method of [route.method].flat()) list.push({ method, url: route.url, access });
  });
}

/** Every route of a server that `buildServer` made; complete once the application is initialised. */
export function listRoutes(server: object): readonly ListedRoute[] {
  return lists.get(server) ?? [];
}
