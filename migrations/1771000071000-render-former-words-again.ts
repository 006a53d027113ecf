import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a comment said before an edit is rendered again as well when the renderer changes. Of the rows that are there nobody noted
 * who rendered them, so they count as old. The index holds what is old alone, as that of the comments does.
 */
export class RenderFormerWordsAgain1771000071000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table comment_versions add column renderer_version integer not null default 1');
    await db.query(
      'create index comment_versions_old_markup_idx on comment_versions (comment_id, version) where renderer_version < 2',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index comment_versions_old_markup_idx');
    await db.query('alter table comment_versions drop column renderer_version');
  }
}
