import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Short links, one for each article and target, and counters by day that know nobody. */
export class ShareArticles1770000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table share_links (
        code text not null,
        article_id uuid not null,
        target text not null,
        created_at timestamptz not null,
        constraint share_links_pkey primary key (code),
        constraint share_links_article_target_key unique (article_id, target),
        constraint share_links_article_fkey foreign key (article_id) references articles (id) on delete cascade
      )`);
    await db.query(`
      create table share_counts (
        article_id uuid not null,
        target text not null,
        kind text not null,
        day date not null,
        count bigint not null,
        constraint share_counts_pkey primary key (article_id, target, kind, day),
        constraint share_counts_article_fkey foreign key (article_id) references articles (id) on delete cascade,
        constraint share_counts_kind_check check (kind in ('share', 'arrival'))
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table share_counts');
    await db.query('drop table share_links');
  }
}
