import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, type Page, pageOf } from '../platform/page.js';
import { type CommentStatus, commentStatuses } from './comment.view.js';
import { PersonMissing } from './people.errors.js';
import { type PersonListDto } from './people.dto.js';
import { type NoteView, notesKeptDays, type PersonView } from './people.view.js';
import { keysOf } from './person.js';
import { type PersonNote } from './person-note.entity.js';

type Reader = Pick<Actor, 'id'>;

const mostNames = 10;
const theirs = `client_key between $1 and $2 and ${withinReach('article_id', '$3')}`;

/**
 * Who sent replies, by the keyed digest of their network for the 30 days in which it is kept. Never by a mail address: nobody has
 * proved one, so it would give somebody's history to whoever types theirs.
 */
@Injectable()
export class PeopleQueries {
  constructor(private readonly db: DataSource) {}

  /** Throws PersonMissing. */
  async one(reader: Reader, person: string): Promise<PersonView> {
    const { from, to } = keysOf(person);
    const [row] = await this.db.query<
      { counts: Record<string, number> | null; first: Date | null; last: Date | null }[]
    >(
      `select jsonb_object_agg(status, count) as counts, min(first) as first, max(last) as last
         from (select status, count(*)::int as count, min(created_at) as first, max(created_at) as last
                 from comments where ${theirs} group by status) as by_status`,
      [from, to, reader.id],
    );
    if (!row?.counts && !(await this.isRemembered(reader, person))) throw new PersonMissing();
    const count = (status: CommentStatus) => row?.counts?.[status] ?? 0;
    return {
      id: person,
      comments: Object.fromEntries(commentStatuses.map((status) => [status, count(status)])) as PersonView['comments'],
      names: await this.names(reader, person),
      firstAt: row?.first ?? null,
      lastAt: row?.last ?? null,
    };
  }

  /** In all states, newest first: ids for the room of moderation to show. Throws PersonMissing. */
  async commentsOf(reader: Reader, person: string, { limit, after }: PersonListDto): Promise<Page<string>> {
    await this.one(reader, person);
    const { from, to } = keysOf(person);
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const rows = await this.db.query<{ id: string }[]>(
      `select id from comments where ${theirs} and ($4::uuid is null or id < $4) order by id desc limit $5`,
      [from, to, reader.id, mark, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      ({ id }) => encodeCursor(id),
    );
  }

  /** Newest first, those that were removed too. Throws PersonMissing. */
  async notes(reader: Reader, person: string, { limit, after }: PersonListDto): Promise<Page<NoteView>> {
    await this.one(reader, person);
    const { from, to } = keysOf(person);
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const rows = await this.db.query<PersonNote[]>(
      `select id, text, written_by as "writtenBy", written_at as "writtenAt", removed_by as "removedBy" from person_notes
        where client_key between $1 and $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
      [from, to, mark, limit + 1],
    );
    return pageOf(rows, limit, toNoteView, ({ id }) => encodeCursor(id));
  }

  private async names(reader: Reader, person: string): Promise<string[]> {
    const { from, to } = keysOf(person);
    const rows = await this.db.query<{ name: string }[]>(
      `select author_name as name from comments where ${theirs} group by author_name order by max(id::text) desc limit ${mostNames}`,
      [from, to, reader.id],
    );
    return rows.map(({ name }) => name);
  }

  /** By a ban or a note after their last comment went. Who is limited to some articles knows people by those alone. */
  private async isRemembered(reader: Reader, person: string): Promise<boolean> {
    const { from, to } = keysOf(person);
    const rows = await this.db.query<unknown[]>(
      `select 1 from (select match_key as key from bans where kind = 'person' union all select client_key from person_notes) as known
        where key between $1 and $2 and not exists (select from reach_limits where actor_id = $3::uuid) limit 1`,
      [from, to, reader.id],
    );
    return rows.length > 0;
  }
}

export function toNoteView(note: Pick<PersonNote, 'id' | 'text' | 'writtenBy' | 'writtenAt' | 'removedBy'>): NoteView {
  return {
    id: note.id,
    text: note.text,
    writtenBy: note.writtenBy,
    writtenAt: note.writtenAt,
    removedBy: note.removedBy,
    until: new Date(note.writtenAt.getTime() + notesKeptDays * 86_400_000),
  };
}
