import { fileURLToPath } from 'node:url';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** Connections an instance holds at most; admission is sized by it. */
export const poolSize = 10;

/** The inner rungs of the ladder of time-outs, in milliseconds: each gives up before the one outside it does. */
export const databaseTimeouts = {
  connectionTimeoutMillis: 1000,
  statement_timeout: 3000,
  lock_timeout: 1000,
  idle_in_transaction_session_timeout: 5000,
} as const;

/** How the running house connects. Tables are never made from entities. */
export function servingOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize,
    applicationName: 'riposte',
    extra: { ...databaseTimeouts },
  };
}

/** How migrations connect: no time-outs, since a large table may take its time. */
export function migratingSource(directUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: directUrl,
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize: 2,
    applicationName: 'riposte-migrate',
    migrations: [fileURLToPath(new URL('../../../migrations/*.js', import.meta.url))],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
  });
}
