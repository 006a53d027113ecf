import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Later than this on average, and answers no longer come in the time that was promised for them. */
const TOO_LATE_MS = 250;
const EVERY_MS = 500;

/** Watches how late the process is with its own timers: what no queue in front of the database can see. */
export class LoopLag {
  private readonly histogram: ReturnType<typeof monitorEventLoopDelay>;
  private readonly timer: NodeJS.Timeout;
  private late = false;

  constructor(private readonly tooLateMs = TOO_LATE_MS) {
    this.histogram = monitorEventLoopDelay({ resolution: 20 });
    this.histogram.enable();
    this.timer = setInterval(() => this.look(), EVERY_MS).unref();
  }

  /** True while new work should be turned away, so that what is inside gets done. */
  get overloaded(): boolean {
    return this.late;
  }

  stop(): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  private look(): void {
    // A span in which the loop never turned has no sample at all; the timer that runs at last finds the one long one.
    const meanMs = this.histogram.mean / 1e6;
    this.late = Number.isFinite(meanMs) && meanMs > this.tooLateMs;
    this.histogram.reset();
  }
}
