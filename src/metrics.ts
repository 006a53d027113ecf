import { type Server } from 'node:http';
import { QueueQueries } from './moderation/queue.queries.js';
import { type OpenHouse } from './open-doors.js';
import { operator } from './platform/audit/actor.js';
import { type Config } from './platform/config/config.js';
import { Relay } from './platform/jobs/relay.js';
import { EventStreams } from './platform/live/event-streams.js';
import { Metrics } from './platform/observe/metrics.js';
import { serveMetrics } from './platform/observe/metrics-server.js';

/** Shows the figures of the house on METRICS_PORT, or nothing when that is unset. */
export async function openMetrics(config: Config, { app }: OpenHouse): Promise<Server | null> {
  if (config.metricsPort === null) return null;
  const metrics = app.get(Metrics, { strict: false });
  metrics.watchProcess();
  metrics.gauge('outbox_messages', 'Messages that wait to become jobs.', () =>
    app.get(Relay, { strict: false }).waiting(),
  );
  metrics.gauge(
    'replies_held',
    'Replies that wait for a decision.',
    async () => (await app.get(QueueQueries, { strict: false }).counts(operator)).held,
  );
  metrics.gauge(
    'event_streams',
    'Readers who are told of news as it happens.',
    () => app.get(EventStreams, { strict: false }).count,
  );
  return serveMetrics(metrics, { host: config.host, port: config.metricsPort });
}
