import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { putAway } from './appeal.policy.js';

/** A comment, and why somebody should look at it. */
export interface Waiting {
  readonly commentId: string;
  readonly what: 'held' | 'reported' | 'appealed';
}

/** Whether anybody still has to look. */
@Injectable()
export class WhatWaits {
  constructor(private readonly db: DataSource) {}

  /** Those of them that still wait, and are within reach; in their order. */
  async among(actor: Pick<Actor, 'id'>, told: readonly Waiting[]): Promise<Waiting[]> {
    const rows = await this.db.query<{ comment_id: string; what: Waiting['what'] }[]>(
      `select told.comment_id, told.what
         from unnest($1::uuid[], $2::text[]) with ordinality as told (comment_id, what, place)
         join comments c on c.id = told.comment_id
        where ${withinReach('c.article_id', '$3')}
          and case told.what
                when 'held' then c.status = 'held'
                when 'reported' then c.status <> 'withdrawn' and exists (
                  select 1 from comment_reports r where r.comment_id = c.id and r.resolved_at is null)
                else c.status = any($4) and exists (
                  select 1 from comment_appeals a
                   where a.comment_id = c.id and (a.outcome is null or a.outcome <> 'upheld'))
              end
        order by told.place`,
      [told.map(({ commentId }) => commentId), told.map(({ what }) => what), actor.id, putAway],
    );
    return rows.map((row) => ({ commentId: row.comment_id, what: row.what }));
  }
}
