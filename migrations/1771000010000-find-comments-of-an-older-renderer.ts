import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds comments whose markup an older renderer made. The index holds those alone, so it is empty as soon as they are rendered
 * again and costs a new comment nothing. The next renderer brings its own.
 */
export class FindCommentsOfAnOlderRenderer1771000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index comments_old_markup_idx on comments (id) where renderer_version < 2');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index comments_old_markup_idx');
  }
}
