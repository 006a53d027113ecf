import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { measureDoors } from '../observe/measure-requests.js';
import { Metrics } from '../observe/metrics.js';
import { ErrorFilter } from './error-filter.js';
import { ErrorPages } from './error-pages.js';
import { Health } from './health.js';
import { type HttpGround } from './server.js';
import { Visitors } from './visitors.js';

/**
 * Brings what the rooms provide (`{ provide: ErrorPages, useClass: … }`, the same for `Visitors`) to the server that `buildHttp`
 * made. Call it between `NestFactory.create` and `listen`. Throws when a room does not provide its part.
 */
export function installHttp(app: NestFastifyApplication, { parts, doors }: HttpGround): void {
  const metrics = app.get(Metrics, { strict: false });
  parts.pages = app.get(ErrorPages, { strict: false });
  parts.visitors = app.get(Visitors, { strict: false });
  parts.draining = app.get(Health, { strict: false }).draining;
  parts.metrics = metrics;
  measureDoors(doors, metrics);
  app.useGlobalFilters(new ErrorFilter(parts.pages));
}
