import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { leastId } from '../platform/ids.js';
import { type QueueView, queueViews } from './comment.view.js';

const atOnce = 10_000;

/** How many comments stand in each list of the desk. Triggers keep the numbers (see the migration). */
@Injectable()
export class QueueCounts {
  constructor(private readonly db: DataSource) {}

  /** Of those that the actor reaches. */
  async counts(actor: Pick<Actor, 'id'>): Promise<Readonly<Record<QueueView, number>>> {
    const rows = await this.db.query<{ view: QueueView; count: number }[]>(
      `select view, sum(count)::int as count from (
         select view, count from queue_counts
          where article_id = '${leastId}' and not exists (select from reach_limits where actor_id = $1::uuid)
         union all
         select view, count from queue_counts
          where article_id in (select article_id from articles_in_reach where actor_id = $1::uuid)
         union all
         select view, change from queue_count_changes where ${withinReach('article_id', '$1')}
       ) as counted group by view`,
      [actor.id],
    );
    const found = new Map(rows.map((row) => [row.view, row.count]));
    return Object.fromEntries(queueViews.map((view) => [view, found.get(view) ?? 0])) as Record<QueueView, number>;
  }

  /** Puts the changes of this while into the sums. Safe to run twice and beside itself. */
  async sumUp(): Promise<void> {
    let taken = atOnce;
    while (taken === atOnce) taken = await this.sumUpSome();
  }

  private async sumUpSome(): Promise<number> {
    const [row] = await this.db.query<{ taken: number }[]>(
      `with gone as (
         delete from queue_count_changes
          where ctid in (select ctid from queue_count_changes limit $1 for update skip locked)
         returning article_id, view, change
       ), summed as (
         insert into queue_counts as sums (article_id, view, count)
         select coalesce(article_id, '${leastId}') as article, view, sum(change) from gone
          group by grouping sets ((article_id, view), (view)) having sum(change) <> 0
          order by article, view
         on conflict (article_id, view) do update set count = sums.count + excluded.count
       )
       select count(*)::int as taken from gone`,
      [atOnce],
    );
    return row?.taken ?? 0;
  }
}
