import { type Server } from 'node:http';
import { type Health } from './health.js';

/** What closing needs to know; times in milliseconds. */
export interface Closing {
  readonly health: Health;
  readonly server: Server;
  /** Closes the application: it stops listening, waits for the answers that are under way, then closes pools. */
  readonly close: () => Promise<unknown>;
  /** What outlives the application, such as the database that we started; in this order. */
  readonly afterwards?: readonly (() => Promise<unknown>)[];
  readonly log: (event: string) => void;
  readonly exit?: (code: number) => void;
  /** Connections that are still busy by then are cut. */
  readonly drainMs?: number;
  /** By then the process ends, whatever hangs. */
  readonly hardMs?: number;
}

/** One Ctrl-C reaches us twice: from the terminal, and from npm, which passes on what it hears. */
const echoMs = 500;

/**
 * Ends the house in order: not ready, no new connections, answers under way finished, pools closed, exit 0. A second call, not
 * before half a second has passed, ends it at once: somebody presses Ctrl-C again.
 */
export function closer(closing: Closing): () => Promise<void> {
  const {
    health,
    server,
    close,
    afterwards = [],
    log,
    exit = process.exit,
    drainMs = 8_000,
    hardMs = 15_000,
  } = closing;
  let begunAt: number | null = null;
  return async () => {
    if (begunAt !== null) return performance.now() - begunAt < echoMs ? undefined : exit(1);
    begunAt = performance.now();
    log('draining');
    health.drain();
    const hard = setTimeout(() => exit(1), hardMs);
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    try {
      await close();
      for (const end of afterwards) await end();
    } catch {
      return exit(1);
    } finally {
      clearTimeout(hard);
      clearTimeout(cut);
    }
    log('closed');
    exit(0);
  };
}

/** SIGTERM from a supervisor, SIGINT from a terminal. */
export function closeOnSignals(closing: Closing): void {
  const close = closer(closing);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close());
}
