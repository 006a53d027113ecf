import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that an article had before; they lead to it for ever and are given to no other. */
export class RememberFormerSlugs1771000062000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table former_slugs (
        slug text not null,
        article_id uuid not null,
        left_at timestamptz not null,
        constraint former_slugs_pkey primary key (slug),
        constraint former_slugs_article_fkey foreign key (article_id) references articles (id) on delete cascade
      )`);
    await db.query('create index former_slugs_article_idx on former_slugs (article_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table former_slugs');
  }
}
