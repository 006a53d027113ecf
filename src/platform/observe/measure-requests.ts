import { type FastifyInstance } from 'fastify';
import { type DoorFigures } from '../http/admit-requests.js';
import { routeOf, statusOf } from './request-log.js';
import { type Metrics } from './metrics.js';

/** Times every request, refused ones too. `metrics` is asked late, since the server stands before the rooms do. */
export function measureRequests(server: FastifyInstance, metrics: () => Metrics | null): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => {
      const seconds = reply.elapsedTime / 1000;
      metrics()?.request({ method: request.method, route: routeOf(request), status: statusOf(reply), seconds });
    });
    done();
  });
}

/** Shows the doors of admission. */
export function measureDoors(doors: DoorFigures, metrics: Metrics): void {
  const figures = (name: 'inFlight' | 'queued' | 'refused') => () =>
    Object.fromEntries(Object.entries(doors).map(([door, read]) => [door, read()[name]]));
  metrics.gauges('http_admission_in_flight', 'Requests being served, by door.', 'door', figures('inFlight'));
  metrics.gauges('http_admission_queued', 'Requests waiting for a place, by door.', 'door', figures('queued'));
  metrics.gauges(
    'http_admission_refused',
    'Requests turned away since the start, by door.',
    'door',
    figures('refused'),
  );
}
