import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which words a client said within a day, as keyed digests: saying them again is held. */
export class NoticeWordsSaidAgain1771000030100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table said_words (
        client_key bytea not null,
        words_digest bytea not null,
        comment_id uuid not null,
        said_at timestamptz not null,
        constraint said_words_pkey primary key (client_key, words_digest)
      )`);
    await db.query('create index said_words_said_idx on said_words (said_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table said_words');
  }
}
