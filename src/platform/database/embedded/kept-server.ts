import type { EmbeddedServer } from './embedded-server.js';

const lookEveryMs = 1_000;

/** What happened, for the log; `message` is a sentence for the operator. */
export type Told = (event: 'database-gone' | 'database-back' | 'database-not-back', message?: string) => void;

/**
 * The server of a house that serves. When PostgreSQL ends under it (killed, out of memory, or with the other process that
 * owned it), it is started again on the same cluster and the same socket, so that open pools find it by themselves.
 */
export class KeptServer {
  #server: EmbeddedServer;
  #stopping = false;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    server: EmbeddedServer,
    private readonly start: () => Promise<EmbeddedServer>,
  ) {
    this.#server = server;
  }

  /** Looks once a second until `stop`. A command does without: it is over before it could matter. */
  keep(tell: Told): void {
    this.#timer = setTimeout(() => {
      this.#looking = this.look(tell).finally(() => {
        if (!this.#stopping) this.keep(tell);
      });
    }, lookEveryMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await this.#looking;
    await this.#server.stop();
  }

  private async look(tell: Told): Promise<void> {
    try {
      const gone = await this.#server.whyGone();
      if (!gone || this.#stopping) return;
      tell('database-gone', gone.message);
      this.#server = await this.start();
      tell('database-back');
    } catch (error) {
      tell('database-not-back', error instanceof Error ? error.message : undefined);
    }
  }
}
