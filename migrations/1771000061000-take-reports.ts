import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readers report comments: one report each, known only by a keyed digest that fits no other comment. */
export class TakeReports1771000061000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table comment_reports (
        id uuid not null,
        comment_id uuid not null,
        reader_key bytea,
        reason text not null,
        text text,
        created_at timestamptz not null,
        resolved_at timestamptz,
        constraint comment_reports_pkey primary key (id),
        constraint comment_reports_comment_fkey foreign key (comment_id) references comments (id) on delete cascade,
        constraint comment_reports_reader_key unique (comment_id, reader_key),
        constraint comment_reports_reason_check check (reason in ('spam', 'abuse', 'illegal', 'off-topic', 'other')),
        constraint comment_reports_text_check check (char_length(text) between 1 and 1000)
      )`);
    await db.query('create index comment_reports_open_idx on comment_reports (comment_id) where resolved_at is null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table comment_reports');
  }
}
