import { type Limit } from './limits.js';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the operator decides, read once at start. What the publisher decides lives in the database (`Settings`). */
export class Config {
  readonly host: string;
  readonly port: number;
  /** Scheme, host and port without a slash at the end; null: the address that we listen on. */
  readonly publicOrigin: string | null;
  /** Null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Past a pooler, for migrations and `LISTEN`; the same as `databaseUrl` unless set. */
  readonly databaseDirectUrl: string | null;
  readonly databaseReplicaUrl: string | null;
  /** The operator said that a server which may forget commits (`fsync = off`) will do. */
  readonly unsafeDatabaseAllowed: boolean;
  /** Absolute path. */
  readonly dataDir: string;
  /** Master keys, current first; null: the key file in `dataDir`. */
  readonly secretKeys: readonly Buffer[] | null;
  /** Null: mail is written to files in `dataDir`. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Addresses and CIDR ranges whose forwarding headers count. */
  readonly trustedProxies: readonly string[];
  readonly replyLimits: readonly Limit[];
  readonly replyLimitsSite: readonly Limit[];
  /** What the outside checker of replies knows us by: its key, or the secret that signs; null: nobody is asked. */
  readonly checkerSecret: string | null;
  /** The operator said that it may stand in a network of our own. */
  readonly privateCheckerAllowed: boolean;
  /** The operator said that web hooks may lead into a network of our own, and there without TLS. */
  readonly privateHooksAllowed: boolean;
  /** Null: no metrics. */
  readonly metricsPort: number | null;
  readonly siteName: string;
  readonly logLevel: LogLevel;

  constructor(values: Omit<Config, 'production' | 'secure'>) {
    Object.assign(this, values);
  }

  get production(): boolean {
    return this.databaseUrl !== null;
  }

  /** Readers come by https, so cookies may say so. */
  get secure(): boolean {
    return this.publicOrigin?.startsWith('https:') ?? false;
  }
}
