import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a comment has a reply that is shown: found at once, also below one that a thousand others answered who are not. */
export class FindShownReplies1771000072100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('drop index comments_parent_idx');
    await db.query('create index comments_parent_idx on comments (parent_id, shown) where parent_id is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index comments_parent_idx');
    await db.query('create index comments_parent_idx on comments (parent_id) where parent_id is not null');
  }
}
