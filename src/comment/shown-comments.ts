import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Avatars } from './avatars.service.js';
import { closedAmong } from './closed-threads.js';
import { type ShownComment, type ShownRow, toShownComment } from './comment.view.js';

/** Makes of rows what anybody may see. */
@Injectable()
export class ShownComments {
  constructor(
    private readonly db: DataSource,
    private readonly avatars: Avatars,
  ) {}

  /** Whom a comment answers is mostly one of `rows` as well; the database is asked only for those who are not. */
  async among(rows: readonly ShownRow[]): Promise<(row: ShownRow) => ShownComment> {
    const [names, closed] = await Promise.all([this.namesOfAnswered(rows), closedAmong(this.db, rows)]);
    const avatarOf = (name: string) => this.avatars.pathFor(name);
    return (row) => toShownComment(row, avatarOf, names.get(row.parent_id ?? '') ?? null, closed.has(row.id));
  }

  private async namesOfAnswered(rows: readonly ShownRow[]): Promise<ReadonlyMap<string, string | null>> {
    const names = new Map(rows.map((row) => [row.id, row.author_name]));
    const elsewhere = rows.flatMap(({ parent_id: id }) => (id === null || names.has(id) ? [] : [id]));
    if (elsewhere.length === 0) return names;
    const others = await this.db.query<Pick<ShownRow, 'id' | 'author_name'>[]>(
      'select id, author_name from public_comments where id = any($1)',
      [elsewhere],
    );
    for (const { id, author_name: name } of others) names.set(id, name);
    return names;
  }
}
