import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Challenges that somebody has used, until they would be too old anyway. */
export class TakeEachProofOfWorkOnce1771000030200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table spent_challenges (
        challenge_digest bytea not null,
        expires_at timestamptz not null,
        constraint spent_challenges_pkey primary key (challenge_digest)
      )`);
    await db.query('create index spent_challenges_expires_idx on spent_challenges (expires_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table spent_challenges');
  }
}
