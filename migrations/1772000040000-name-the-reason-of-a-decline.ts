import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decline may name one of the publisher's reasons, whose text its author reads in the language of the article. */
export class NameTheReasonOfADecline1772000040000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table comments add column decision_code text');
    await db.query(`
      alter table comments add constraint comments_decision_code_check check (char_length(decision_code) between 1 and 40)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table comments drop column decision_code');
  }
}
