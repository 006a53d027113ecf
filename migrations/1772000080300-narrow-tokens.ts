import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A token may do less than its role, and end by itself. */
export class NarrowTokens1772000080300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table api_tokens add column abilities text[], add column expires_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table api_tokens drop column expires_at, drop column abilities');
  }
}
