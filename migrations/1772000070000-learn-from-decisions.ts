import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What decisions teach: in how many replies that were let through, and that were stopped, something stood; and what each comment
 * taught, so that it can be taken back. Tokens are keyed digests: no word can be read out of them. Whoever changes a comment, by
 * whatever way, leaves a note, which the house reads soon after.
 */
export class LearnFromDecisions1772000070000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table classifier_tokens (
        token bigint not null,
        wanted integer not null,
        unwanted integer not null,
        constraint classifier_tokens_pkey primary key (token),
        constraint classifier_tokens_counts_check check (wanted >= 0 and unwanted >= 0)
      ) with (fillfactor = 80)`);
    await db.query(`
      create table classifier_lessons (
        comment_id uuid not null,
        taught text not null,
        tokens bigint[] not null,
        reading text not null,
        constraint classifier_lessons_pkey primary key (comment_id),
        constraint classifier_lessons_taught_check check (taught in ('wanted', 'unwanted'))
      )`);
    await db.query(`
      create table classifier_notes (
        id bigint generated always as identity not null,
        comment_id uuid not null,
        constraint classifier_notes_pkey primary key (id)
      )`);
    await db.query(`
      create function note_changed_comment() returns trigger language plpgsql as $$
      begin
        insert into classifier_notes (comment_id) values (old.id);
        return null;
      end
      $$`);
    await db.query(`
      create trigger comments_teach_over after update on comments for each row
        when ((old.status, old.previous_status, old.source, old.author_name, old.author_website)
              is distinct from (new.status, new.previous_status, new.source, new.author_name, new.author_website))
        execute function note_changed_comment()`);
    // A whole article may go with its comments: only those that taught something are noted.
    await db.query(`
      create function note_deleted_comments() returns trigger language plpgsql as $$
      begin
        insert into classifier_notes (comment_id)
        select comment_id from classifier_lessons where comment_id in (select id from former);
        return null;
      end
      $$`);
    await db.query(`
      create trigger comments_teach_out after delete on comments referencing old table as former
        for each statement execute function note_deleted_comments()`);
    await db.query(`
      insert into classifier_notes (comment_id)
      select id from comments
       where not by_staff and (status in ('declined', 'spam', 'trash') or (status = 'published' and previous_status is not null))
       order by id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger comments_teach_over on comments');
    await db.query('drop trigger comments_teach_out on comments');
    await db.query('drop function note_changed_comment');
    await db.query('drop function note_deleted_comments');
    await db.query('drop table classifier_notes');
    await db.query('drop table classifier_lessons');
    await db.query('drop table classifier_tokens');
  }
}
