import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { type StoredStatus } from './comment-status.js';
import { ReservedNames } from './reserved-names.js';
import { type Decided, type PastReply } from './rules/rehearsal.js';
import { type Verdict } from './rules/verdict.js';
import { writtenFacts } from './rules/written-facts.js';

interface Row {
  readonly id: string;
  readonly author_name: string;
  readonly author_website: string | null;
  readonly source: string;
  readonly status: StoredStatus;
  readonly previous_status: StoredStatus | null;
  readonly verdict: Verdict;
}

const rowsAtOnce = 50;

/** Replies that readers left, as far as they can be judged again. */
@Injectable()
export class PastReplies {
  constructor(
    private readonly db: DataSource,
    private readonly names: ReservedNames,
  ) {}

  /** The newest ones, some at a time. Those of staff and withdrawn ones were never judged, or have no words left. */
  async *newest(actor: Pick<Actor, 'id'>, count: number): AsyncGenerator<readonly PastReply[]> {
    const reserved = await this.names.all();
    let mark: string | null = null;
    for (let left = count; left > 0; left -= rowsAtOnce) {
      const rows: Row[] = await this.db.query<Row[]>(
        `select id, author_name, author_website, source, status, previous_status, verdict from comments
          where ($1::uuid is null or id < $1) and status <> 'withdrawn' and not by_staff
            and ${withinReach('article_id', '$3')}
          order by id desc limit $2`,
        [mark, Math.min(left, rowsAtOnce), actor.id],
      );
      yield rows.map((row) => ({
        id: row.id,
        authorName: row.author_name,
        decided: decidedOf(row),
        passing: row.verdict.facts ?? null,
        facts: {
          ...writtenFacts({ name: row.author_name, source: row.source, website: row.author_website }),
          author: 'unknown' as const,
          history: null,
          ban: null,
          reserved,
        },
      }));
      mark = rows.at(-1)?.id ?? null;
      if (rows.length < rowsAtOnce) return;
    }
  }
}

/** Where the rules put a reply is no decision, as long as it is still there. */
function decidedOf({ status, previous_status: before, verdict }: Row): Decided {
  if (status === 'published') return before === null ? 'undecided' : 'wanted';
  if (status === 'held' || status === verdict.status) return 'undecided';
  return 'unwanted';
}
