import { connect } from 'node:net';
import { join } from 'node:path';
import { socketUrls } from './connection-url.js';
import type { EmbeddedServer } from './embedded-server.js';
import { EmbeddedUnavailable } from './embedded-unavailable.js';
import { runningPostmaster, serves, type Postmaster } from './postmaster.js';
import { until } from './until.js';

const longestWaitMs = 120_000;
const answerMs = 3_000;

/**
 * The server that another process runs on this cluster, once it takes connections. Undefined when there is none, or when
 * it was about to stop and has stopped. Throws EmbeddedUnavailable when there is one that cannot be used.
 */
export async function findRunning(cluster: string): Promise<Postmaster | undefined> {
  const settled = await until(async () => {
    const running = await runningPostmaster(cluster);
    return !running || running.state === 'ready' ? { running } : undefined;
  }, longestWaitMs);
  const running = settled?.running;
  if (settled && !running) return undefined;
  if (running && (await until(() => answers(running), answerMs))) return running;
  const still = await runningPostmaster(cluster);
  if (!still) return undefined;
  throw new EmbeddedUnavailable(
    `Another process runs the embedded PostgreSQL in ${cluster} (process ${still.pid}), but it takes no connections at ` +
      `${still.socketDirectory || 'any socket'}. Stop that process and start again.`,
  );
}

async function answers({ socketDirectory }: Postmaster): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(socketDirectory, '.s.PGSQL.5432'));
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** A server that runs for another process. Our stop() does nothing to it. */
export function adoptedServer(
  cluster: string,
  { pid, socketDirectory }: Postmaster,
  firstStart: boolean,
): EmbeddedServer {
  return {
    ...socketUrls(socketDirectory),
    adopted: true,
    firstStart,
    stop: async () => undefined,
    whyGone: async () =>
      (await serves(pid, cluster))
        ? undefined
        : new EmbeddedUnavailable(
            'The embedded PostgreSQL has stopped: it belonged to another Riposte process, which has ended. ' +
              'What was committed is kept. Start again to go on.',
          ),
  };
}
