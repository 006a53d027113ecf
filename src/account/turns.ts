/** Lets a few run at once and a bounded number wait; whoever comes after that is turned away. */
export class Turns {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly inLine: number,
    private readonly refusal: () => Error,
  ) {}

  /** Throws the refusal when the line is full. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#running < this.atOnce) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.inLine) throw this.refusal();
    await new Promise<void>((go) => this.#waiting.push(go));
  }

  /** A turn is handed on, not given back and taken again: nobody slips in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
