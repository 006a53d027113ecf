import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Lesson } from './rules/lesson.js';

/** What a comment taught, as far as it has to be known to take it back. */
export interface KeptLesson {
  readonly commentId: string;
  readonly taught: Lesson;
  readonly tokens: readonly string[];
  readonly reading: string;
}

/** The rows of what was learnt. One instance writes at a time, so the counts of common words are no place to wait for each other. */
@Injectable()
export class Lessons {
  constructor(private readonly db: DataSource) {}

  async anyNoted(): Promise<boolean> {
    const [row] = await this.db.query<{ any: boolean }[]>('select exists(select from classifier_notes) as any');
    return row?.any ?? false;
  }

  /** Lessons that were read with another key, or by an older Riposte. */
  async noteOthersThan(reading: string): Promise<void> {
    await this.db.query(
      'insert into classifier_notes (comment_id) select comment_id from classifier_lessons where reading <> $1',
      [reading],
    );
  }

  async takeTurn(tx: EntityManager): Promise<boolean> {
    const [row] = await tx.query<{ mine: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtextextended('riposte/classifier', 0)) as mine`,
    );
    return row?.mine ?? false;
  }

  /** Oldest first; the comments that they name, each once. */
  async takeNotes(tx: EntityManager, count: number): Promise<string[]> {
    const [rows] = await tx.query<[{ comment_id: string }[], number]>(
      `delete from classifier_notes where id in (select id from classifier_notes order by id limit $1)
       returning comment_id`,
      [count],
    );
    return [...new Set(rows.map((row) => row.comment_id))];
  }

  /** What these comments taught goes, and what they teach now comes. Returns those that teach something else than before. */
  async replace(tx: EntityManager, ids: readonly string[], lessons: readonly KeptLesson[]): Promise<string[]> {
    const [former] = await tx.query<[{ comment_id: string; taught: Lesson; tokens: string[] }[], number]>(
      'delete from classifier_lessons where comment_id = any($1) returning comment_id, taught, tokens',
      [ids],
    );
    const changes = new Changes();
    for (const { taught, tokens } of former) changes.add(taught, tokens, -1);
    for (const { taught, tokens } of lessons) changes.add(taught, tokens, 1);
    await this.keep(tx, lessons);
    await this.count(tx, changes);
    const before = new Map(former.map((row) => [row.comment_id, row.taught]));
    return lessons
      .filter(({ commentId, taught }) => before.get(commentId) !== taught)
      .map(({ commentId }) => commentId);
  }

  private async keep(tx: EntityManager, lessons: readonly KeptLesson[]): Promise<void> {
    await tx.query(
      `insert into classifier_lessons (comment_id, taught, tokens, reading)
       select id, taught, string_to_array(tokens, ' ')::bigint[], reading
         from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as given (id, taught, tokens, reading)`,
      [
        lessons.map(({ commentId }) => commentId),
        lessons.map(({ taught }) => taught),
        lessons.map(({ tokens }) => tokens.join(' ')),
        lessons.map(({ reading }) => reading),
      ],
    );
  }

  /** What nobody used any more is gone. */
  private async count(tx: EntityManager, changes: Changes): Promise<void> {
    const { tokens, wanted, unwanted } = changes.columns();
    if (tokens.length === 0) return;
    await tx.query(
      `with given as (select * from unnest($1::bigint[], $2::int[], $3::int[]) as given (token, wanted, unwanted)),
            known as (update classifier_tokens t set wanted = t.wanted + given.wanted, unwanted = t.unwanted + given.unwanted
                        from given where t.token = given.token returning t.token)
       insert into classifier_tokens (token, wanted, unwanted)
       select token, wanted, unwanted from given where token not in (select token from known)`,
      [tokens, wanted, unwanted],
    );
    await tx.query('delete from classifier_tokens where token = any($1::bigint[]) and wanted = 0 and unwanted = 0', [
      tokens,
    ]);
  }
}

class Changes {
  readonly #byToken = new Map<string, Record<Lesson, number>>();

  add(taught: Lesson, tokens: readonly string[], by: 1 | -1): void {
    for (const token of tokens) {
      const change = this.#byToken.get(token) ?? { wanted: 0, unwanted: 0 };
      change[taught] += by;
      this.#byToken.set(token, change);
    }
  }

  columns() {
    const changed = [...this.#byToken].filter(([, { wanted, unwanted }]) => wanted !== 0 || unwanted !== 0);
    return {
      tokens: changed.map(([token]) => token),
      wanted: changed.map(([, { wanted }]) => wanted),
      unwanted: changed.map(([, { unwanted }]) => unwanted),
    };
  }
}
