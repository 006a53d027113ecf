/** How much one class of requests may do at once. */
export interface AdmissionLimits {
  readonly inFlight: number;
  /** Requests that may wait for a place. */
  readonly queue: number;
  readonly waitMs: number;
}

export interface AdmissionFigures {
  readonly inFlight: number;
  readonly queued: number;
  readonly refused: number;
}

interface Waiting {
  readonly admit: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * A door with a bounded queue: so many inside, so many waiting, nobody for long. Whoever is not let in is told at once or after
 * `waitMs`, while those inside are served at full speed.
 */
export class Admission {
  private inside = 0;
  private refusals = 0;
  private readonly waiting = new Set<Waiting>();

  constructor(private readonly limits: AdmissionLimits) {}

  /** Resolves to true with a place that `leave` must give back once, to false without one (busy, or `gone` fired first). */
  enter(gone?: AbortSignal): Promise<boolean> {
    if (this.inside < this.limits.inFlight) {
      this.inside += 1;
      return Promise.resolve(true);
    }
    if (this.waiting.size >= this.limits.queue || gone?.aborted) return Promise.resolve(this.refuse());
    return this.wait(gone);
  }

  /** The place goes straight to whoever has waited longest. */
  leave(): void {
    const [next] = this.waiting;
    if (next) next.admit();
    else this.inside -= 1;
  }

  get figures(): AdmissionFigures {
    return { inFlight: this.inside, queued: this.waiting.size, refused: this.refusals };
  }

  private wait(gone: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (admitted: boolean) => {
        clearTimeout(waiting.timer);
        gone?.removeEventListener('abort', giveUp);
        this.waiting.delete(waiting);
        resolve(admitted || this.refuse());
      };
      const giveUp = () => end(false);
      const waiting: Waiting = { admit: () => end(true), timer: setTimeout(giveUp, this.limits.waitMs) };
      this.waiting.add(waiting);
      gone?.addEventListener('abort', giveUp, { once: true });
    });
  }

  private refuse(): false {
    this.refusals += 1;
    return false;
  }
}
