import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody at the desk chooses how they hear of what waits; what a member is yet to hear of is kept until it is told. */
export class ChooseNotices1772000091000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notice_choices (
        staff_id uuid not null,
        how text not null,
        constraint notice_choices_pkey primary key (staff_id),
        constraint notice_choices_staff_fkey foreign key (staff_id) references staff_members (id) on delete cascade,
        constraint notice_choices_how_check check (how in ('none', 'count', 'each', 'hour', 'day'))
      )`);
    await db.query(`
      create table notices_due (
        staff_id uuid not null,
        comment_id uuid not null,
        what text not null,
        at timestamptz not null,
        constraint notices_due_pkey primary key (staff_id, comment_id, what),
        constraint notices_due_staff_fkey foreign key (staff_id) references staff_members (id) on delete cascade,
        constraint notices_due_comment_fkey foreign key (comment_id) references comments (id) on delete cascade,
        constraint notices_due_what_check check (what in ('held', 'reported', 'appealed'))
      )`);
    await db.query('create index notices_due_comment_idx on notices_due (comment_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table notices_due');
    await db.query('drop table notice_choices');
  }
}
