import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authors edit and withdraw: earlier versions are kept for moderators, and a withdrawn reply keeps its place but nothing else. */
export class LetAuthorsChangeTheirReplies1771000020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table comments add column edited_at timestamptz');
    await db.query('alter table comments drop constraint comments_status_check');
    await db.query(`
      alter table comments add constraint comments_status_check
        check (status in ('held', 'published', 'declined', 'spam', 'trash', 'withdrawn'))`);
    await db.query('alter table comments drop constraint comments_author_name_check');
    await db.query(`
      alter table comments add constraint comments_author_name_check
        check (case when status = 'withdrawn' then author_name = '' else char_length(author_name) between 1 and 80 end)`);
    await db.query('alter table comments drop constraint comments_source_check');
    await db.query(`
      alter table comments add constraint comments_source_check
        check (case when status = 'withdrawn' then source = '' else char_length(source) between 1 and 10000 end)`);
    await db.query(`
      create table comment_versions (
        comment_id uuid not null,
        version integer not null,
        source text not null,
        html text not null,
        replaced_at timestamptz not null,
        constraint comment_versions_pkey primary key (comment_id, version),
        constraint comment_versions_comment_fkey foreign key (comment_id) references comments (id) on delete cascade
      )`);
    await db.query(`
      create or replace view public_comments as
      select id, article_id, parent_id, root_id, depth, created_at,
             status = 'published' as published,
             case when status = 'published' then author_name end as author_name,
             case when status = 'published' then author_website end as author_website,
             case when status = 'published' then html end as html,
             case when status = 'published' then edited_at end as edited_at
        from comments
       where shown`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view public_comments');
    await db.query(`
      create view public_comments as
      select id, article_id, parent_id, root_id, depth, created_at,
             status = 'published' as published,
             case when status = 'published' then author_name end as author_name,
             case when status = 'published' then author_website end as author_website,
             case when status = 'published' then html end as html
        from comments
       where shown`);
    await db.query('drop table comment_versions');
    // The older schema has no word for a withdrawn reply: it becomes an empty one in the trash.
    await db.query('alter table comments drop constraint comments_source_check');
    await db.query('alter table comments drop constraint comments_author_name_check');
    await db.query('alter table comments drop constraint comments_status_check');
    await db.query(
      `update comments set status = 'trash', author_name = 'withdrawn', source = 'withdrawn' where status = 'withdrawn'`,
    );
    await db.query(`
      alter table comments
        add constraint comments_status_check check (status in ('held', 'published', 'declined', 'spam', 'trash')),
        add constraint comments_author_name_check check (char_length(author_name) between 1 and 80),
        add constraint comments_source_check check (char_length(source) between 1 and 10000)`);
    await db.query('alter table comments drop column edited_at');
  }
}
