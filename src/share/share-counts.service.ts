import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { RateLimits } from '../platform/security/rate-limits.js';
import { type CountKind } from './share-count.entity.js';

const oncePerDay = { count: 1, seconds: 86_400 } as const;

export interface Totals {
  readonly shares: number;
  readonly arrivals: number;
}

/** Counters by article, target, kind and day (UTC). */
@Injectable()
export class ShareCounts {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Counts a share once for each client, article, target and day; false when it was counted before. Who it was is kept for
   * that day, as a keyed digest that is another one tomorrow.
   */
  async addShareOnce(articleId: string, target: string, client: string): Promise<boolean> {
    const who = `${this.today()}/${articleId}/${target}/${client}`;
    if ((await this.limits.spend('share', who, [oncePerDay])) > 0) return false;
    await this.add('share', articleId, target);
    return true;
  }

  /** One statement, so that no two at the same moment count as one. */
  async add(kind: CountKind, articleId: string, target: string, count = 1): Promise<void> {
    await this.db.query(
      `insert into share_counts (article_id, target, kind, day, count) values ($1, $2, $3, $4, $5)
       on conflict on constraint share_counts_pkey do update set count = share_counts.count + excluded.count`,
      [articleId, target, kind, this.today(), count],
    );
  }

  /** Over all targets and days. */
  async totals(articleId: string): Promise<Totals> {
    const rows = await this.db.query<{ kind: CountKind; total: string }[]>(
      'select kind, sum(count) as total from share_counts where article_id = $1 group by kind',
      [articleId],
    );
    const total = (kind: CountKind) => Number(rows.find((row) => row.kind === kind)?.total ?? 0);
    return { shares: total('share'), arrivals: total('arrival') };
  }

  /** YYYY-MM-DD, in UTC. */
  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}
