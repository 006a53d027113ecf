import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In what browser somebody is signed in, in plain words, and how they came in. */
export class TellSessionsApart1772000080200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table staff_sessions
        add column device text not null default 'Some browser',
        add column opened_with text not null default 'password',
        add constraint staff_sessions_opened_with_check check (
          opened_with in ('password', 'authenticator', 'recovery-code', 'passkey')
        )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table staff_sessions drop column opened_with, drop column device');
  }
}
