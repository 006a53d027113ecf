import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A moderator, or a program, may be limited to some articles: by name, or by tag. */
export class LimitModerators1772000080000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ['staff_members', 'api_tokens'])
      await db.query(`
        alter table ${table}
          add column limited_articles uuid[],
          add column limited_tags text[],
          add constraint ${table}_limits_check check (
            (limited_articles is null) = (limited_tags is null) and (limited_articles is null or role = 'moderator')
          )`);
    await db.query(`
      create view reach_limits as
        select id as actor_id, limited_articles as articles, limited_tags as tags
          from staff_members where limited_articles is not null
        union all
        select id, limited_articles, limited_tags from api_tokens where limited_articles is not null
        union all
        select t.id, m.limited_articles, m.limited_tags
          from api_tokens t join staff_members m on m.id = t.staff_id where m.limited_articles is not null`);
    await db.query(`
      create view articles_in_reach as
        select l.actor_id, a.id as article_id
          from reach_limits l join articles a on a.id = any (l.articles) or a.tags && l.tags
         group by l.actor_id, a.id
        having count(*) = (select count(*) from reach_limits k where k.actor_id = l.actor_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view articles_in_reach');
    await db.query('drop view reach_limits');
    for (const table of ['api_tokens', 'staff_members'])
      await db.query(`alter table ${table} drop column limited_tags, drop column limited_articles`);
  }
}
