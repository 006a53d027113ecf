import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

const firstPassAfterMs = 2000;
/** An instance of the version before may still write in its own way while the new one takes over. */
const nextPassAfterMs = 3_600_000;

/**
 * Brings what an older version left behind up to date, a batch at a time: soon after the house opens and every hour, on every
 * instance. `batch` says how many it did; what somebody else holds is for a later pass.
 */
export class CatchingUp {
  private readonly log: Logger;
  private readonly closing = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private passing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly batch: () => Promise<number>,
    /** The pause after a batch, by the time that it took. As much: readers have the machine at least half of the time. */
    private readonly rest = 1,
  ) {
    this.log = new Logger(name);
  }

  begin(): void {
    this.passAfter(firstPassAfterMs);
  }

  async end(): Promise<void> {
    this.closing.abort();
    if (this.timer) clearTimeout(this.timer);
    await this.passing;
  }

  /** Until nothing is left. Returns how many that were. */
  async pass(): Promise<number> {
    let all = 0;
    while (!this.closing.signal.aborted) {
      const started = performance.now();
      const count = await this.batch();
      all += count;
      if (count === 0) break;
      await pause(this.rest * (performance.now() - started), null, { signal: this.closing.signal }).catch(
        () => undefined,
      );
    }
    return all;
  }

  private passAfter(ms: number): void {
    this.timer = setTimeout(() => {
      this.passing = this.pass()
        .catch((error: NodeJS.ErrnoException) =>
          this.log.warn({ event: `${this.name}-error`, code: error.code ?? error.name }),
        )
        .finally(() => this.closing.signal.aborted || this.passAfter(nextPassAfterMs));
    }, ms).unref();
  }
}
