import type { MigrationInterface, QueryRunner } from 'typeorm';

const withoutBadge = `
  select id, article_id, parent_id, root_id, depth, created_at,
         status = 'published' as published,
         case when status = 'published' then author_name end as author_name,
         case when status = 'published' then author_website end as author_website,
         case when status = 'published' then html end as html,
         case when status = 'published' then edited_at end as edited_at
    from comments
   where shown`;

/** A reply that somebody who works here left through the staff's own door wears a badge, whatever becomes of the account. */
export class MarkRepliesOfStaff1771000060000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table comments add column by_staff boolean not null default false');
    await db.query(`
      create or replace view public_comments as
      select id, article_id, parent_id, root_id, depth, created_at,
             status = 'published' as published,
             case when status = 'published' then author_name end as author_name,
             case when status = 'published' then author_website end as author_website,
             case when status = 'published' then html end as html,
             case when status = 'published' then edited_at end as edited_at,
             status = 'published' and by_staff as by_staff
        from comments
       where shown`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view public_comments');
    await db.query(`create view public_comments as ${withoutBadge}`);
    await db.query('alter table comments drop column by_staff');
  }
}
