import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What anybody may know of comments, and nothing else: reads for the public go through this view, so that a query which
 * forgets a condition still finds no held reply and no private column.
 */
export class ShowCommentsToEverybody1770000003500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create view public_comments as
      select id, article_id, parent_id, root_id, depth, created_at,
             status = 'published' as published,
             case when status = 'published' then author_name end as author_name,
             case when status = 'published' then author_website end as author_website,
             case when status = 'published' then html end as html
        from comments
       where shown`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view public_comments');
  }
}
