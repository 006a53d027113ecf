import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the form of one article says, by policy. Null, or a word that is missing: as the site says. */
export class LetAnArticleHaveItsOwnWords1771000077000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table articles add column reply_messages jsonb');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table articles drop column reply_messages');
  }
}
