import { join } from 'node:path';
import { EmbeddedUnavailable } from './embedded-unavailable.js';
import type { Identity } from './identity.js';
import { runningPostmaster, serves, writtenPid } from './postmaster.js';
import type { PostgresLog } from './postgres-log.js';
import { settingsFor } from './settings.js';
import { makeSocketDirectory, socketDirectoryOf } from './socket-directory.js';
import { until } from './until.js';
import { runGuarded, type Guarded } from './watchdog.js';

// A recovery after a crash reads at most max_wal_size of log: seconds on a slow disk.
const longestStartMs = 120_000;

/** A server that this process started and owns. */
export interface Launched {
  readonly pid: number;
  readonly socketDirectory: string;
  readonly guarded: Guarded;
}

/**
 * Starts PostgreSQL on the cluster and waits until it says `ready` in `postmaster.pid`. Gives undefined when it ended
 * instead, most often because another process was quicker; the log has the reason.
 */
export async function launch(
  cluster: string,
  as: Identity,
  log: PostgresLog,
  durable: boolean,
): Promise<Launched | undefined> {
  const socketDirectory = socketDirectoryOf(cluster);
  await makeSocketDirectory(socketDirectory, as.owner);
  const guarded = runGuarded(
    [join(as.binaries.home, 'bin/postgres'), '-D', cluster, ...settingsFor(socketDirectory, durable)],
    as,
    { stopSignal: 'INT', output: log.descriptor, folder: socketDirectory, env: await overADeadServer(cluster) },
  );
  const pid = await guarded.pid;
  const outcome = await until(() => readyOrEnded(cluster, pid, guarded), longestStartMs);
  if (outcome === 'ended' || pid === undefined) return undefined;
  if (outcome === 'ready') {
    guarded.unref();
    return { pid, socketDirectory, guarded };
  }
  guarded.letGo();
  throw new EmbeddedUnavailable(
    `The embedded PostgreSQL was not ready after ${longestStartMs / 1000} seconds: ${await log.latest()}`,
  );
}

async function readyOrEnded(
  cluster: string,
  pid: number | undefined,
  guarded: Guarded,
): Promise<'ready' | 'ended' | undefined> {
  if (guarded.hasEnded()) return 'ended';
  const running = await runningPostmaster(cluster);
  return running?.pid === pid && running?.state === 'ready' ? 'ready' : undefined;
}

/**
 * PostgreSQL refuses to start while the process that `postmaster.pid` names lives, whatever that process is; after a crash
 * in a container it is often one of ours. When it is no server of this cluster, we say so in the words that PostgreSQL has
 * for pg_ctl's wrappers (CreateLockFile in miscinit.c), and leave it to replace the file with its own care.
 */
async function overADeadServer(cluster: string): Promise<Record<string, string>> {
  const pid = await writtenPid(cluster);
  return pid === undefined || (await serves(pid, cluster)) ? {} : { PG_GRANDPARENT_PID: String(pid) };
}
