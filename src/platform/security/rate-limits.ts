import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { type Limit } from '../config/limits.js';
import { Sealer } from './sealer.js';

const table = 'rate_limits';

/** Counts in PostgreSQL, so that all instances share them and a restart forgets nothing. Who is counted is kept as a keyed digest only. */
@Injectable()
export class RateLimits {
  readonly #limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly db: DataSource,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Counts one deed against each limit, refused or not, so that whoever keeps trying waits longer. Returns 0 when all allow it,
   * else the whole seconds until they do. One connection is taken at a time.
   */
  async spend(what: string, who: string, limits: readonly Limit[]): Promise<number> {
    let wait = 0;
    for (const limit of limits) wait = Math.max(wait, await this.spendOne(what, who, limit));
    return wait;
  }

  /**
   * The same, but a deed that one limit refuses is not counted against those behind it: a wait that was told holds, whatever is
   * tried meanwhile.
   */
  async spendUnlessRefused(what: string, who: string, limits: readonly Limit[]): Promise<number> {
    for (const [index, limit] of limits.entries()) {
      const wait = await this.spendOne(what, who, limit);
      if (wait > 0) return Math.max(wait, await this.waitFor(what, who, limits.slice(index + 1)));
    }
    return 0;
  }

  /** What `spend` would return, while nothing is counted. */
  async waitFor(what: string, who: string, limits: readonly Limit[]): Promise<number> {
    let wait = 0;
    for (const limit of limits) {
      const spent = await this.limiter(what, limit).get(this.key(what, who));
      if (spent && spent.consumedPoints >= limit.count) wait = Math.max(wait, Math.ceil(spent.msBeforeNext / 1000), 1);
    }
    return wait;
  }

  /** Forgets what was counted: after a success that shows that the guesses were a person's own. */
  async forgive(what: string, who: string, limits: readonly Limit[]): Promise<void> {
    for (const limit of limits) await this.limiter(what, limit).delete(this.key(what, who));
  }

  /** Takes one deed off again: it was counted ahead of knowing that it need not be. */
  async giveBack(what: string, who: string, limits: readonly Limit[]): Promise<void> {
    for (const limit of limits) await this.limiter(what, limit).reward(this.key(what, who));
  }

  private async spendOne(what: string, who: string, limit: Limit): Promise<number> {
    try {
      await this.limiter(what, limit).consume(this.key(what, who));
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }

  private limiter(what: string, limit: Limit): RateLimiterPostgres {
    const name = `${what}/${limit.count}/${limit.seconds}`;
    const known = this.#limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.db,
      storeType: 'typeorm',
      tableName: table,
      tableCreated: true,
      keyPrefix: name,
      points: limit.count,
      duration: limit.seconds,
    });
    this.#limiters.set(name, limiter);
    return limiter;
  }

  private key(what: string, who: string): string {
    return this.sealer.digest(`limit/${what}`, who).toString('base64url').slice(0, 22);
  }
}
