import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That replies have waited too long, and staff were told: one row while it lasts, so that they are told once. */
export class NoticeAnOldQueue1772000060300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table queue_alerts (
        only_one boolean not null default true,
        began_at timestamptz not null,
        constraint queue_alerts_pkey primary key (only_one),
        constraint queue_alerts_only_one_check check (only_one)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table queue_alerts');
  }
}
