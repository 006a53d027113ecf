import type { EmbeddedUnavailable } from './embedded-unavailable.js';

/** PostgreSQL on `<dataDir>/postgres`, run by this process or by another one. */
export interface EmbeddedServer {
  /** Connects as the app's own role to the app's own database; never as a superuser. */
  readonly url: string;
  /** Connects as the superuser, to the database `postgres`: for tests that make databases. */
  readonly adminUrl: string;
  /** True when another process owns the server. It stops when that process does. */
  readonly adopted: boolean;
  /** True when this call made the cluster, empty but for the role and its database. */
  readonly firstStart: boolean;
  /** The owner stops the server (`owned-server.ts` says what happens to others); an adopter leaves it running. */
  stop(): Promise<void>;
  /** After a lost connection: the reason in plain words, or undefined while the server runs. */
  whyGone(): Promise<EmbeddedUnavailable | undefined>;
}
