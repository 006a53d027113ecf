import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has which reply in hand, and until when: so that two people do not read and weigh the same one. */
export class LetModeratorsTakeRepliesInHand1772000030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table comment_claims (
        comment_id uuid not null,
        actor_kind text not null,
        actor_id uuid not null,
        actor_name text not null,
        expires_at timestamptz not null,
        constraint comment_claims_pkey primary key (comment_id),
        constraint comment_claims_comment_fkey foreign key (comment_id) references comments (id) on delete cascade,
        constraint comment_claims_actor_check check (actor_kind in ('staff', 'token'))
      )`);
    await db.query('create index comment_claims_expiry_idx on comment_claims (expires_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table comment_claims');
  }
}
