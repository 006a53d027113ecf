import { createServer, type Server } from 'node:http';
import { cannotListen } from '../http/cannot-listen.js';
import { type Metrics } from './metrics.js';

/**
 * `GET /metrics` on a port of its own, so that no mistake in a proxy shows the figures to the public. Resolves when it listens.
 * Throws CannotListen.
 */
export function serveMetrics(metrics: Metrics, at: { readonly host: string; readonly port: number }): Promise<Server> {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff').setHeader('cache-control', 'no-store');
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    metrics.exposition().then(
      ({ text, type }) => response.writeHead(200, { 'content-type': type }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(cannotListen(error, at.host, at.port, 'METRICS_PORT') as Error);
    server.once('error', refuse).listen(at.port, at.host, () => resolve(server.off('error', refuse)));
  });
}
