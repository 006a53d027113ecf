import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Who stands behind the ids of actors: a member's token is that member, the house's own token is nobody but itself. */
@Injectable()
export class Persons {
  constructor(private readonly db: DataSource) {}

  async behind(actorIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; staff_id: string }[]>(
      'select id, staff_id from api_tokens where id = any($1) and staff_id is not null',
      [actorIds],
    );
    const members = new Map(rows.map((row) => [row.id, row.staff_id]));
    return new Map(actorIds.map((id) => [id, members.get(id) ?? id]));
  }

  /** Those who can sign in and decide, now. */
  async deciders(): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      'select id from staff_members where disabled_at is null and password_hash is not null',
    );
    return rows.map(({ id }) => id);
  }
}
