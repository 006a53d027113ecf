import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ShareCounts } from './share-counts.service.js';

interface Noted {
  readonly articleId: string;
  readonly target: string;
  readonly count: number;
}

/**
 * Counts who follows a short link, beside the redirect: that never waits for a counter and never fails with one. While one
 * round is being written the next gathers, so a link that goes around the world costs one connection. A killed process
 * forgets the round in hand.
 */
@Injectable()
export class Arrivals implements OnApplicationShutdown {
  private readonly log = new Logger('Arrivals');
  #noted = new Map<string, Noted>();
  #writing: Promise<void> | null = null;

  constructor(private readonly counts: ShareCounts) {}

  note({ articleId, target }: { readonly articleId: string; readonly target: string }): void {
    const key = `${articleId}/${target}`;
    this.#noted.set(key, { articleId, target, count: (this.#noted.get(key)?.count ?? 0) + 1 });
    this.#writing ??= this.write();
  }

  /** When all that was noted is written (or given up). */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** After the last answer, and before the database is let go. */
  async onApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async write(): Promise<void> {
    while (this.#noted.size > 0) {
      const round = [...this.#noted.values()];
      this.#noted = new Map();
      for (const noted of round) await this.add(noted);
    }
    // In the same breath as the last look at what is noted: nothing can come between.
    this.#writing = null;
  }

  private async add({ articleId, target, count }: Noted): Promise<void> {
    try {
      await this.counts.add('arrival', articleId, target, count);
    } catch {
      this.log.warn({ event: 'arrivals-not-counted', id: articleId, count });
    }
  }
}
