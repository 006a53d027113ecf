import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { type ModeratedComment, type SenderHistory } from './comment.view.js';
import { keysOf } from './person.js';

/** Beyond that it no longer matters how many. */
export const mostCounted = 100;

const told = ['published', 'held', 'declined', 'spam', 'trash'] as const satisfies readonly (keyof SenderHistory)[];

interface Counted {
  readonly person: string;
  readonly status: keyof SenderHistory;
  readonly count: number;
}

/**
 * What became of other replies of the same sender, by the keyed digest of their network for as long as one is kept. Not by the
 * address: nobody has proved one, and anybody could spoil the history of another by typing theirs.
 */
@Injectable()
export class SenderHistories {
  constructor(private readonly db: DataSource) {}

  /** By comment; nothing for those whose sender is not known (any more). Only what the actor reaches is counted. */
  async of(
    actor: Pick<Actor, 'id'>,
    comments: readonly Pick<ModeratedComment, 'id' | 'person' | 'status'>[],
  ): Promise<ReadonlyMap<string, SenderHistory>> {
    const persons = [...new Set(comments.flatMap(({ person }) => person ?? []))];
    const byPerson = Map.groupBy(await this.count(actor, persons), ({ person }) => person);
    return new Map(
      comments.flatMap(({ id, person, status }) =>
        person === null ? [] : [[id, historyBeside(status, byPerson.get(person) ?? [])]],
      ),
    );
  }

  private async count(actor: Pick<Actor, 'id'>, persons: readonly string[]): Promise<Counted[]> {
    if (persons.length === 0) return [];
    const keys = persons.map(keysOf);
    return this.db.query<Counted[]>(
      `select person, status, (
         select count(*)::int from (
           select article_id from comments c
            where c.client_key between first and last and c.status = told.status limit ${mostCounted + 1}
         ) as sent where ${withinReach('article_id', '$5')}
       ) as count
         from unnest($1::text[], $2::bytea[], $3::bytea[]) as sender (person, first, last), unnest($4::text[]) as told (status)`,
      [persons, keys.map(({ from }) => from), keys.map(({ to }) => to), told, actor.id],
    );
  }
}

/** The comment itself is no history. */
function historyBeside(own: string, counted: readonly Counted[]): SenderHistory {
  const count = (status: keyof SenderHistory) => {
    const all = counted.find((row) => row.status === status)?.count ?? 0;
    return Math.max(0, Math.min(mostCounted, status === own ? all - 1 : all));
  };
  return {
    published: count('published'),
    held: count('held'),
    declined: count('declined'),
    spam: count('spam'),
    trash: count('trash'),
  };
}
