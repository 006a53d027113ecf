import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many comments stand in each list of the desk, on the whole and by article, known without reading them. Changes are only
 * ever added, one row for each article and list that a statement touched, so that nobody waits for anybody who counts; the house
 * sums them up from time to time. A comment knows how many reports of it are open. And the lists can be entered by article, and by
 * sender.
 */
export class CountWhatTheDeskShows1772000035100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table comments add column open_reports integer not null default 0');
    await db.query(`
      update comments set open_reports = open.reports
        from (select comment_id, count(*) as reports from comment_reports where resolved_at is null group by comment_id) as open
       where id = comment_id`);
    await db.query('create index comments_reported_idx on comments (id) where open_reports > 0');
    await db.query('create index comments_article_queue_idx on comments (article_id, status, id)');
    await db.query('create index comments_sender_idx on comments (client_key, status) where client_key is not null');
    await countOpenReports(db);
    await countLists(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const when of ['in', 'over', 'out']) await db.query(`drop trigger comments_queue_counted_${when} on comments`);
    await db.query('drop function count_queue');
    await db.query('drop function queue_views');
    await db.query('drop table queue_count_changes');
    await db.query('drop table queue_counts');
    for (const when of ['in', 'over', 'out'])
      await db.query(`drop trigger comment_reports_counted_${when} on comment_reports`);
    await db.query('drop function count_open_reports');
    await db.query('drop index comments_sender_idx');
    await db.query('drop index comments_article_queue_idx');
    await db.query('drop index comments_reported_idx');
    await db.query('alter table comments drop column open_reports');
  }
}

async function countOpenReports(db: QueryRunner): Promise<void> {
  await db.query(`
    create function count_open_reports() returns trigger language plpgsql as $$
    declare
      come uuid[] := '{}';
      gone uuid[] := '{}';
    begin
      if tg_op <> 'DELETE' then come := array(select comment_id from fresh where resolved_at is null); end if;
      if tg_op <> 'INSERT' then gone := array(select comment_id from former where resolved_at is null); end if;
      update comments set open_reports = open_reports + change
        from (select comment_id, sum(one) as change
                from (select unnest(come), 1 union all select unnest(gone), -1) as changes (comment_id, one)
               group by comment_id having sum(one) <> 0) as summed
       where id = comment_id;
      return null;
    end
    $$`);
  await afterEvery(db, 'comment_reports', 'comment_reports_counted', 'count_open_reports');
}

async function countLists(db: QueryRunner): Promise<void> {
  await db.query(`
    create table queue_counts (
      article_id uuid not null,
      view text not null,
      count integer not null,
      constraint queue_counts_pkey primary key (article_id, view)
    )`);
  await db.query(`
    create table queue_count_changes (
      article_id uuid not null,
      view text not null,
      change integer not null
    )`);
  await db.query(`
    create function queue_views(status text, open_reports integer) returns text[] language sql immutable as $$
      select case when status = 'withdrawn' then '{}'
                  when open_reports > 0 then array[status, 'reported'] else array[status] end
    $$`);
  await db.query(`
    create function count_queue() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into queue_count_changes
        select article_id, view, count(*) from fresh, unnest(queue_views(status, open_reports)) as view group by 1, 2;
      elsif tg_op = 'DELETE' then
        insert into queue_count_changes
        select article_id, view, -count(*) from former, unnest(queue_views(status, open_reports)) as view group by 1, 2;
      else
        insert into queue_count_changes
        select article_id, view, sum(one)
          from (select article_id, unnest(queue_views(status, open_reports)), 1 from fresh
                union all
                select article_id, unnest(queue_views(status, open_reports)), -1 from former) as changes (article_id, view, one)
         group by 1, 2 having sum(one) <> 0;
      end if;
      return null;
    end
    $$`);
  await afterEvery(db, 'comments', 'comments_queue_counted', 'count_queue');
  // The article of all articles is the least id.
  await db.query(`
    insert into queue_counts
    select coalesce(article_id, '00000000-0000-0000-0000-000000000000'), view, count(*)
      from comments, unnest(queue_views(status, open_reports)) as view group by grouping sets ((article_id, view), (view))`);
}

/** By statement, whoever writes: a thousand rows at once are one change. */
async function afterEvery(db: QueryRunner, table: string, trigger: string, act: string): Promise<void> {
  for (const [when, event, tables] of [
    ['in', 'insert', 'new table as fresh'],
    ['over', 'update', 'old table as former new table as fresh'],
    ['out', 'delete', 'old table as former'],
  ])
    await db.query(
      `create trigger ${trigger}_${when} after ${event} on ${table} referencing ${tables} for each statement execute function ${act}()`,
    );
}
