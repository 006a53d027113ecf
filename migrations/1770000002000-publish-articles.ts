import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles, and every text that an article ever had. */
export class PublishArticles1770000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table articles (
        id uuid not null,
        slug text not null,
        title text not null,
        excerpt text not null,
        lang text not null,
        author_name text,
        tags text[] not null default '{}',
        format text not null,
        source text not null,
        html text not null,
        renderer_version integer not null,
        status text not null,
        replies_open boolean not null default true,
        revision integer not null,
        published_at timestamptz,
        withdrawn_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint articles_pkey primary key (id),
        constraint articles_slug_key unique (slug),
        constraint articles_title_check check (char_length(title) between 1 and 200),
        constraint articles_format_check check (format in ('markdown', 'html', 'text')),
        constraint articles_status_check check (status in ('draft', 'published', 'withdrawn')),
        constraint articles_published_check check (status <> 'published' or published_at is not null)
      )`);
    await db.query(
      `create index articles_published_idx on articles (published_at desc, id desc) where status = 'published'`,
    );
    await db.query(`
      create table article_revisions (
        article_id uuid not null,
        revision integer not null,
        title text not null,
        excerpt text not null,
        format text not null,
        source text not null,
        actor_kind text not null,
        actor_id uuid,
        actor_name text not null,
        created_at timestamptz not null,
        constraint article_revisions_pkey primary key (article_id, revision),
        constraint article_revisions_article_fkey foreign key (article_id) references articles (id) on delete cascade
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table article_revisions');
    await db.query('drop table articles');
  }
}
