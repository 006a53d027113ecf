import { type Config } from './platform/config/config.js';
import { keysFromFile } from './platform/config/key-file.js';
import { DatabasePlace } from './platform/database/database-place.js';
import type { Told } from './platform/database/embedded/kept-server.js';
import { migrate, pendingMigrations } from './platform/database/migrate.js';
import { assertSafeDatabase } from './platform/database/safety.js';
import { type Foundations } from './platform/platform.module.js';
import { KeyRing } from './platform/security/keys.js';

/** What the house stands on, and how to take it down again after the house is closed. */
export interface Ground extends Foundations {
  /** From now on an embedded database that ends is started again. The operator's own is the operator's. */
  readonly keep: (tell: Told) => void;
  readonly stop: () => Promise<void>;
}

/** Opens the operator's database or starts the embedded one, and reads the keys. Nothing is migrated yet. */
export async function layGround(config: Config): Promise<Ground> {
  const keys = new KeyRing(config.secretKeys ?? (await keysFromFile(config.dataDir)));
  if (config.databaseUrl) {
    const place = new DatabasePlace(config.databaseUrl, config.databaseDirectUrl ?? config.databaseUrl, false);
    return { config, keys, place, keep: () => undefined, stop: async () => undefined };
  }
  // Loaded only here: with a server of the operator's own, the launcher is none of our business.
  const { startEmbedded } = await import('./platform/database/embedded/embedded-postgres.js');
  const { KeptServer } = await import('./platform/database/embedded/kept-server.js');
  const start = () => startEmbedded({ dataDir: config.dataDir });
  const server = await start();
  const kept = new KeptServer(server, start);
  const place = new DatabasePlace(server.url, server.url, true);
  return { config, keys, place, keep: (tell) => kept.keep(tell), stop: () => kept.stop() };
}

/**
 * Brings the schema up to date when it is behind, and gives the names of what was done. A database that is not safe is refused
 * before anything is made in it: tables that a superuser made would not be the app's own later. Throws UnsafeDatabase.
 */
export async function bringUpToDate({ config, place }: Foundations): Promise<string[]> {
  const pending = await pendingMigrations(place.directUrl);
  await assertSafeDatabase(place, config.unsafeDatabaseAllowed);
  return pending.length > 0 ? migrate(place.directUrl) : [];
}
