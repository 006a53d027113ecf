import { type Config } from './platform/config/config.js';
import { keysFromFile } from './platform/config/key-file.js';
import { DatabasePlace } from './platform/database/database-place.js';
import { migrate, pendingMigrations } from './platform/database/migrate.js';
import { type Foundations } from './platform/platform.module.js';
import { KeyRing } from './platform/security/keys.js';

/** What the house stands on, and how to take it down again after the house is closed. */
export interface Ground extends Foundations {
  readonly stop: () => Promise<void>;
}

/** Opens the operator's database or starts the embedded one, and reads the keys. Nothing is migrated yet. */
export async function layGround(config: Config): Promise<Ground> {
  const keys = new KeyRing(config.secretKeys ?? (await keysFromFile(config.dataDir)));
  if (config.databaseUrl) {
    const place = new DatabasePlace(config.databaseUrl, config.databaseDirectUrl ?? config.databaseUrl, false);
    return { config, keys, place, stop: async () => undefined };
  }
  // Loaded only here: with a server of the operator's own, the launcher is none of our business.
  const { startEmbedded } = await import('./platform/database/embedded/embedded-postgres.js');
  const server = await startEmbedded({ dataDir: config.dataDir });
  return { config, keys, place: new DatabasePlace(server.url, server.url, true), stop: () => server.stop() };
}

/** Brings the schema up to date when it is behind. */
export async function bringUpToDate({ place }: Foundations): Promise<void> {
  const pending = await pendingMigrations(place.directUrl);
  if (pending.length > 0) await migrate(place.directUrl);
}
