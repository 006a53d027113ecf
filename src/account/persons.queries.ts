import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';

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

  /** False for a member who was disabled and a token that was revoked, or whose member was. One that ran out was nobody's fault. */
  async works({ kind, id }: Pick<Actor, 'kind' | 'id'>): Promise<boolean> {
    if (kind !== 'staff' && kind !== 'token') return true;
    const rows = await this.db.query<unknown[]>(
      kind === 'staff'
        ? 'select 1 from staff_members where id = $1 and disabled_at is null'
        : `select 1 from api_tokens t left join staff_members m on m.id = t.staff_id
            where t.id = $1 and t.revoked_at is null and m.disabled_at is null`,
      [id],
    );
    return rows.length > 0;
  }

  /** Those who can sign in and decide, now. */
  async deciders(): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      'select id from staff_members where disabled_at is null and password_hash is not null',
    );
    return rows.map(({ id }) => id);
  }
}
