import { rmdir } from 'node:fs/promises';
import { socketUrls } from './connection-url.js';
import type { EmbeddedServer } from './embedded-server.js';
import { EmbeddedUnavailable } from './embedded-unavailable.js';
import type { Launched } from './launch.js';
import { serves } from './postmaster.js';
import { until } from './until.js';

const courtesyMs = 3_000;
const fastStopMs = 20_000;

/** A server that runs for this process, and ends with it. */
export function ownedServer(cluster: string, launched: Launched, logPath: string, firstStart: boolean): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  return {
    ...socketUrls(launched.socketDirectory),
    adopted: false,
    firstStart,
    stop: () => (stopping ??= stopOwned(cluster, launched)),
    whyGone: async () =>
      (await serves(launched.pid, cluster))
        ? undefined
        : new EmbeddedUnavailable(
            `The embedded PostgreSQL has stopped${stopping ? '' : ' by itself or by a signal from outside'}. ` +
              `What was committed is kept. Its log is ${logPath}.`,
          ),
  };
}

/**
 * Stops the server that we own. Close our own connections first. One rule for the others (a command or a second process
 * that adopted the server): new connections are refused at once; those that are open have three seconds to finish; then
 * they are cut off, their open transactions rolled back. Nothing committed is lost, however it ends.
 */
async function stopOwned(cluster: string, { pid, guarded, socketDirectory }: Launched): Promise<void> {
  const gone = async (): Promise<boolean> => guarded.hasEnded() && !(await serves(pid, cluster));
  const ask = async (signal: 'SIGTERM' | 'SIGINT' | 'SIGQUIT', withinMs: number): Promise<boolean> => {
    if (await serves(pid, cluster)) process.kill(pid, signal);
    return (await until(gone, withinMs)) ?? false;
  };
  // PostgreSQL's smart, fast and immediate shutdown. The last one costs a recovery at the next start, and no data.
  const stopped =
    (await ask('SIGTERM', courtesyMs)) || (await ask('SIGINT', fastStopMs)) || (await ask('SIGQUIT', fastStopMs));
  guarded.letGo();
  // The watchdog does this, unless it was killed itself.
  await rmdir(socketDirectory).catch(() => undefined);
  if (!stopped) throw new EmbeddedUnavailable(`The embedded PostgreSQL (process ${pid}) does not stop.`);
}
