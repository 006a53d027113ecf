const failuresInARow = 3;
const restMs = 30_000;

/** After some failures in a row nobody is asked for a while; then one tries for all. Times in milliseconds. */
export class Breaker {
  #failures = 0;
  #restsUntil = -Infinity;

  /** Whether to ask now. Whoever is told yes while it is broken is the one that tries: tell `went` how it went. */
  mayAsk(now: number): boolean {
    if (!this.broken) return true;
    if (now < this.#restsUntil) return false;
    this.#restsUntil = now + restMs;
    return true;
  }

  went(well: boolean, now: number): void {
    this.#failures = well ? 0 : this.#failures + 1;
    if (this.broken) this.#restsUntil = now + restMs;
  }

  get broken(): boolean {
    return this.#failures >= failuresInARow;
  }
}
