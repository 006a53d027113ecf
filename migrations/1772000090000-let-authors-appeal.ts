import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An author who was declined may appeal, once. */
export class LetAuthorsAppeal1772000090000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table comment_appeals (
        id uuid not null,
        comment_id uuid not null,
        text text,
        made_at timestamptz not null,
        outcome text,
        answer text,
        decided_at timestamptz,
        constraint comment_appeals_pkey primary key (id),
        constraint comment_appeals_comment_fkey foreign key (comment_id) references comments (id) on delete cascade,
        constraint comment_appeals_once_key unique (comment_id),
        constraint comment_appeals_text_check check (char_length(text) between 1 and 1000),
        constraint comment_appeals_answer_check check (char_length(answer) between 1 and 500),
        constraint comment_appeals_outcome_check check (
          (outcome in ('upheld', 'overturned') and decided_at is not null)
          or (outcome is null and answer is null and decided_at is null))
      )`);
    await db.query(
      `create index comment_appeals_open_idx on comment_appeals (id) where (outcome is null or outcome <> 'upheld')`,
    );
    await db.query(
      'create index comment_appeals_decided_idx on comment_appeals (decided_at, id) where outcome is not null',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table comment_appeals');
  }
}
