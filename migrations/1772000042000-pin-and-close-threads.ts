import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = `
  select id, article_id, parent_id, root_id, depth, created_at,
         status = 'published' as published,
         case when status = 'published' then author_name end as author_name,
         case when status = 'published' then author_website end as author_website,
         case when status = 'published' then html end as html,
         case when status = 'published' then edited_at end as edited_at,
         status = 'published' and by_staff as by_staff,
         case when status = 'published' then staff_edited_at end as staff_edited_at`;

/** A moderator may show a thread first, and take no more replies below a comment. */
export class PinAndCloseThreads1772000042000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table comments add column pinned_at timestamptz, add column replies_closed_at timestamptz');
    await db.query(
      'alter table comments add constraint comments_pinned_check check (pinned_at is null or parent_id is null)',
    );
    await db.query('create index comments_pinned_idx on comments (article_id, pinned_at) where pinned_at is not null');
    await db.query('create index comments_closed_idx on comments (root_id) where replies_closed_at is not null');
    // Both as they stand in the row, so that their indexes serve the view.
    await db.query(`
      create or replace view public_comments as ${columns}, pinned_at, replies_closed_at
        from comments
       where shown`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view public_comments');
    await db.query(`create view public_comments as ${columns} from comments where shown`);
    await db.query('alter table comments drop column replies_closed_at, drop column pinned_at');
  }
}
