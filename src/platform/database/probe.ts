import pg from 'pg';
import { type Probe } from '../http/health.js';
import { type DatabasePlace } from './database-place.js';

/** Asks the database by a connection of its own, so that a busy pool does not look like a database that is away. */
export function databaseProbe(place: DatabasePlace): Probe {
  return {
    async check() {
      const client = new pg.Client({
        connectionString: place.url,
        connectionTimeoutMillis: 800,
        query_timeout: 800,
        application_name: 'riposte-probe',
      });
      // An error between connecting and asking comes as an event, and must not end the process.
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query('select 1');
      } finally {
        void client.end().catch(() => undefined);
      }
    },
    without: () => 'unavailable',
  };
}
