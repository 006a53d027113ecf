import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinReach } from '../../article/reach.queries.js';
import { type Actor } from '../../platform/audit/actor.js';
import { databaseFault } from '../../platform/http/postgres-errors.js';
import { UnreadableQuery } from '../../platform/http/refusals.js';
import { isId } from '../../platform/ids.js';
import { decodeCursor, encodeCursor } from '../../platform/page.js';
import { conditionsOf } from './conditions.queries.js';
import { fewBy } from './few-by.js';
import { type QueueQuery, within } from './queue-query.view.js';

/** One page of a search. */
export interface FoundComments {
  readonly ids: readonly string[];
  readonly next: string | null;
  /** Set where the page is not full because enough was looked through; `next` goes on from there. */
  readonly searchedTo: Date | null;
}

type List = ReturnType<typeof within>;

/** So few comments are found by an index that all of them can be looked at. */
const few = 2000;

/** Looked through for one page where none of what is sought is rare. */
const most = 10_000;

/**
 * Finds comments of a list of the desk by what a moderator typed, in the list's own order. What is read has a bound, however many
 * comments there are and whatever is sought: either something sought is rare, and an index gives all comments that have it; or
 * nothing is, and the list is looked through for a stretch, which an answer then owns up to.
 */
@Injectable()
export class QueueSearch {
  constructor(private readonly db: DataSource) {}

  /** What waits (held, reported) oldest first, so that nobody waits for ever; the others newest first. Throws UnreadableQuery. */
  async page(actor: Pick<Actor, 'id'>, query: List, limit: number, after?: string): Promise<FoundComments> {
    const [mark = null] = after === undefined ? [] : decodeCursor(after, isId);
    const { beyond, order } = orderOf(query);
    try {
      const rare = await this.rare(query);
      const stretch = rare
        ? {
            sql: `select * from comments c where c.id = any($1) and ($2::uuid is null or c.id ${beyond} $2)`,
            parameters: [rare, mark],
          }
        : stretchOf(query, mark);
      const from = stretch.parameters.length + 1;
      const { sql, parameters } = conditionsOf(query, from + 2, 'by-row');
      const rows = await this.db.query<{ id: string }[]>(
        `select c.id from (${stretch.sql}) c where ${withinReach('c.article_id', `$${from}`)} and ${sql}
          order by c.id ${order} limit $${from + 1}`,
        [...stretch.parameters, actor.id, limit + 1, ...parameters],
      );
      const ids = rows.slice(0, limit).map(({ id }) => id);
      if (rows.length > limit) return { ids, next: encodeCursor(ids.at(-1) ?? ''), searchedTo: null };
      const end = rare ? null : await this.endOf(stretch);
      return { ids, next: end && encodeCursor(end.id), searchedTo: end && end.created_at };
    } catch (error) {
      if (databaseFault(error)?.code === tookTooLong) throw new UnreadableQuery([tooWide]);
      throw error;
    }
  }

  /** All comments that have the rarest of what is sought; null where nothing is rare. */
  private async rare(query: QueueQuery): Promise<string[] | null> {
    for (const { sql, parameters } of fewBy(query, few + 1)) {
      const rows = await this.db.query<{ id: string }[]>(`${sql} limit ${few + 1}`, [...parameters]);
      if (rows.length <= few) return rows.map(({ id }) => id);
    }
    return null;
  }

  /** The last comment of a stretch, unless the whole list is shorter. */
  private async endOf({ sql, parameters }: ReturnType<typeof stretchOf>) {
    const [end] = await this.db.query<{ id: string; created_at: Date }[]>(
      `select c.id, c.created_at from (${sql}) c offset ${most - 1}`,
      [...parameters],
    );
    return end ?? null;
  }
}

const tookTooLong = '57014';

const tooWide = {
  field: 'q',
  code: 'too-wide',
  message: 'Q: this search takes too long. Please narrow it, for example with article: or after:.',
} as const;

function orderOf({ view }: List) {
  return view === 'held' || view === 'reported'
    ? ({ beyond: '>', order: 'asc' } as const)
    : ({ beyond: '<', order: 'desc' } as const);
}

/** The next comments of the list, by nothing but its index. */
function stretchOf(query: List, mark: string | null) {
  const { beyond, order } = orderOf(query);
  const days = query.terms.filter(({ by, negated }) => (by === 'since' || by === 'before') && !negated);
  const { sql, parameters } = conditionsOf({ ...query, terms: days }, 2);
  return {
    sql: `select * from comments c where ($1::uuid is null or c.id ${beyond} $1) and ${sql} order by c.id ${order} limit ${most}`,
    parameters: [mark, ...parameters],
  };
}
