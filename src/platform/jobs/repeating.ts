import { Logger } from '@nestjs/common';
import { databaseFault } from '../http/postgres-errors.js';

/** Does something again and again while the house is open, one turn after the other. A turn that fails leaves its work to the next. */
export class Repeating {
  private readonly log = new Logger('Repeating');
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly what: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
  ) {}

  start(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.work()
        .catch((error: Error) =>
          this.log.warn({ event: `${this.what}-failed`, code: databaseFault(error)?.code ?? error.name }),
        )
        .finally(() => this.start());
    }, this.everyMs).unref();
  }

  /** Waits for the turn that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.turn;
  }
}
