import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { CommentMissing } from './comment.errors.js';

/** Which comments are whose business. */
@Injectable()
export class CommentReach {
  constructor(private readonly db: DataSource) {}

  /** Throws CommentMissing: what is out of reach is not there. */
  async assert(actor: Pick<Actor, 'id'>, commentId: string, tx: Pick<EntityManager, 'query'> = this.db): Promise<void> {
    const rows = await tx.query<unknown[]>(
      `select 1 from comments where id = $1 and ${withinReach('article_id', '$2')}`,
      [commentId, actor.id],
    );
    if (rows.length === 0) throw new CommentMissing();
  }

  /** Those of these comments that the actor reaches. */
  async among(
    actor: Pick<Actor, 'id'>,
    commentIds: readonly string[],
    tx: Pick<EntityManager, 'query'> = this.db,
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from comments where id = any($1) and ${withinReach('article_id', '$2')}`,
      [commentIds, actor.id],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
