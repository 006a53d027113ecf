import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Tally } from './rules/rehearsal.js';

/** So many of the newest replies are looked through. */
export const lately = 1000;

interface Row extends Tally {
  readonly rule: string;
}

/** What rules said lately, by the reasons that stand with replies: watched ones too. */
@Injectable()
export class SpokenRules {
  constructor(private readonly db: DataSource) {}

  /** For each rule that said anything, the replies that it spoke about, by what moderators made of them. */
  async tallies(): Promise<ReadonlyMap<string, Tally>> {
    const rows = await this.db.query<Row[]>(
      `select r->>'rule' as rule,
              count(*) filter (where status = 'published' and previous_status is not null)::int as wanted,
              count(*) filter (where ${unwanted})::int as unwanted,
              count(*) filter (where not (status = 'published' and previous_status is not null) and not (${unwanted}))::int as undecided
         from (select status, previous_status, verdict from comments
                where status <> 'withdrawn' and not by_staff order by id desc limit $1) as newest,
              jsonb_array_elements(verdict->'reasons') as r
        where r->>'outcome' <> 'note'
        group by 1`,
      [lately],
    );
    return new Map(
      rows.map(({ rule, wanted, unwanted: not, undecided }) => [rule, { wanted, unwanted: not, undecided }]),
    );
  }
}

/** Not where the rules themselves put it. */
const unwanted = `status in ('declined', 'spam', 'trash') and status is distinct from verdict->>'status'`;
