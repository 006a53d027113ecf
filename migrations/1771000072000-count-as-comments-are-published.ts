import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many comments an article has, and how many replies a top-level comment, known without reading them. Each number is the
 * sum of a few rows, and each connection writes one of its own, so that replies to one article do not wait for each other.
 * Counted by statement, whoever writes: a thousand rows at once are one change.
 */
export class CountAsCommentsArePublished1771000072000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table published_counts (
        subject_id uuid not null,
        slot smallint not null,
        published integer not null,
        constraint published_counts_pkey primary key (subject_id, slot)
      ) with (fillfactor = 70)`);
    await db.query(`
      create function counted_under(article uuid, root uuid, depth integer) returns uuid[] language sql immutable as $$
        select case when depth > 0 then array[article, root] else array[article] end
      $$`);
    // What comes and goes is summed up first: what only changed its words touches no count, and locks none.
    await db.query(`
      create function change_published_counts(come uuid[], gone uuid[]) returns void language sql as $$
        insert into published_counts as counts (subject_id, slot, published)
        select subject_id, pg_backend_pid() % 8, sum(change)
          from (select unnest(come), 1 union all select unnest(gone), -1) as changes (subject_id, change)
         group by subject_id having sum(change) <> 0 order by subject_id
        on conflict (subject_id, slot) do update set published = counts.published + excluded.published
      $$`);
    await db.query(`
      create function count_published_comments() returns trigger language plpgsql as $$
      declare
        come uuid[] := '{}';
        gone uuid[] := '{}';
      begin
        if tg_op <> 'DELETE' then
          come := array(select unnest(counted_under(article_id, root_id, depth)) from fresh where status = 'published');
        end if;
        if tg_op <> 'INSERT' then
          gone := array(select unnest(counted_under(article_id, root_id, depth)) from former where status = 'published');
        end if;
        if come <> gone then perform change_published_counts(come, gone); end if;
        return null;
      end
      $$`);
    await db.query(`
      create trigger comments_counted_in after insert on comments referencing new table as fresh
        for each statement execute function count_published_comments()`);
    await db.query(`
      create trigger comments_counted_over after update on comments referencing old table as former new table as fresh
        for each statement execute function count_published_comments()`);
    await db.query(`
      create trigger comments_counted_out after delete on comments referencing old table as former
        for each statement execute function count_published_comments()`);
    await db.query(`
      insert into published_counts
      select article_id, 0, count(*) from comments where status = 'published' group by article_id
      union all
      select root_id, 0, count(*) from comments where status = 'published' and depth > 0 group by root_id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger comments_counted_in on comments');
    await db.query('drop trigger comments_counted_over on comments');
    await db.query('drop trigger comments_counted_out on comments');
    await db.query('drop function count_published_comments');
    await db.query('drop function counted_under');
    await db.query('drop function change_published_counts');
    await db.query('drop table published_counts');
  }
}
