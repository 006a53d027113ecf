import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = `
  select id, article_id, parent_id, root_id, depth, created_at,
         status = 'published' as published,
         case when status = 'published' then author_name end as author_name,
         case when status = 'published' then author_website end as author_website,
         case when status = 'published' then html end as html,
         case when status = 'published' then edited_at end as edited_at,
         status = 'published' and by_staff as by_staff`;

/** A moderator may edit a comment: readers see that it was, its author reads what and why, and the former words are kept with both. */
export class LetModeratorsEdit1772000041000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table comments add column staff_edited_at timestamptz');
    await db.query('alter table comment_versions add column replaced_by text, add column reason text');
    await db.query(`
      alter table comment_versions
        add constraint comment_versions_reason_check check (reason is null or replaced_by is not null)`);
    await db.query(`
      create or replace view public_comments as ${columns},
             case when status = 'published' then staff_edited_at end as staff_edited_at
        from comments
       where shown`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view public_comments');
    await db.query(`create view public_comments as ${columns} from comments where shown`);
    await db.query('alter table comment_versions drop column reason, drop column replaced_by');
    await db.query('alter table comments drop column staff_edited_at');
  }
}
