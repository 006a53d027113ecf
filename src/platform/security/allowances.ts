import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { type Limit } from '../config/limits.js';
import { Sealer } from './sealer.js';

/** Somebody wants to do something once, and these limits all have a say. */
export interface Claim {
  readonly what: string;
  readonly who: string;
  readonly limits: readonly Limit[];
}

const sweepEveryMs = 5 * 60_000;

/**
 * Limits that people are told about. All of them are asked at once, so that the wait is a true one; a try that is refused counts
 * against none of them, so that nobody waits longer for having tried, and a flood of tries writes nothing. Counted in PostgreSQL:
 * instances share it and a restart forgets nothing. Who is counted stands there as a keyed digest only.
 */
@Injectable()
export class Allowances implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), sweepEveryMs).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Whole seconds until every limit has room; 0: it has now. Counts nothing. */
  async waitFor(claims: readonly Claim[]): Promise<number> {
    const counters = this.countersOf(claims);
    if (counters.length === 0) return 0;
    const now = this.clock.now().getTime();
    const [row] = await this.db.query<Until[]>(
      `${asked}, ${exhausted} select until from exhausted`,
      values(counters, now),
    );
    return secondsUntil(row, now);
  }

  /** Counts the deed against every limit and returns 0; or counts nothing and returns the whole seconds until all have room. */
  async take(claims: readonly Claim[]): Promise<number> {
    const counters = this.countersOf(claims);
    if (counters.length === 0) return 0;
    const now = this.clock.now().getTime();
    const [row] = await this.db.query<(Until & { counted: boolean })[]>(taking, values(counters, now));
    // Two who took the last place at the same moment were both counted: the one that came too late takes itself off again.
    if (row?.until && row.counted) await this.takeBack(counters);
    return secondsUntil(row, now);
  }

  /** Drops counters that have run out. Safe to run beside itself. */
  async sweep(): Promise<void> {
    await this.db.query('delete from rate_limits where expire <= $1', [this.clock.now().getTime()]);
  }

  private async takeBack(counters: readonly Counter[]): Promise<void> {
    await this.db.query('update rate_limits set points = points - 1 where key = any($1) and points > 0', [
      counters.map(({ key }) => key),
    ]);
  }

  private countersOf(claims: readonly Claim[]): Counter[] {
    return claims.flatMap(({ what, who, limits }) => {
      const digest = this.sealer.digest(`limit/${what}`, who).toString('base64url').slice(0, 22);
      return limits.map(({ count, seconds }) => ({ key: `${what}/${count}/${seconds}:${digest}`, count, seconds }));
    });
  }
}

interface Counter extends Limit {
  readonly key: string;
}

/** `until` is in milliseconds since 1970, as text: it is a bigint. */
interface Until {
  readonly until: string | null;
}

const asked = `with asked as (
  select * from unnest($1::text[], $2::int[], $3::bigint[]) with ordinality as a(key, most, lasts, place)
)`;

const exhausted = `exhausted as (
  select max(r.expire) as until from asked a join rate_limits r using (key) where r.points >= a.most and r.expire > $4
)`;

/** In the order of the claims, so that two who take the same counters never wait for each other. */
const taking = `${asked}, ${exhausted}, taken as (
  insert into rate_limits as r (key, points, expire)
  select key, 1, $4 + lasts from asked where (select until from exhausted) is null order by place
  on conflict (key) do update set
    points = case when r.expire <= $4 then 1 else r.points + 1 end,
    expire = case when r.expire <= $4 then excluded.expire else r.expire end
  returning key, points, expire
)
select exists (select from taken) as counted,
       coalesce((select until from exhausted), (select max(t.expire) from taken t join asked a using (key) where t.points > a.most)) as until`;

function values(counters: readonly Counter[], now: number): unknown[] {
  return [
    counters.map(({ key }) => key),
    counters.map(({ count }) => count),
    counters.map(({ seconds }) => seconds * 1000),
    now,
  ];
}

function secondsUntil(row: Until | undefined, now: number): number {
  return row?.until ? Math.max(1, Math.ceil((Number(row.until) - now) / 1000)) : 0;
}
