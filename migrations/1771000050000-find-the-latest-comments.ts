import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was published last: in one article, for readers who come back to it, and on the whole site. */
export class FindTheLatestComments1771000050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('drop index comments_published_idx');
    await db.query(
      `create index comments_published_idx on comments (article_id, published_at, id) where status = 'published'`,
    );
    await db.query(`create index comments_latest_idx on comments (published_at, id) where status = 'published'`);
    await db.query(`
      create view latest_comments as
      select c.id, c.article_id, c.published_at
        from comments c join articles a on a.id = c.article_id
       where c.status = 'published' and a.status = 'published'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view latest_comments');
    await db.query('drop index comments_latest_idx');
    await db.query('drop index comments_published_idx');
    await db.query(`create index comments_published_idx on comments (article_id) where status = 'published'`);
  }
}
