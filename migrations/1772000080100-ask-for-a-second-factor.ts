import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody shows besides a password: an authenticator app, passkeys, and recovery codes for when those are lost. */
export class AskForASecondFactor1772000080100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table staff_authenticators (
        staff_id uuid not null,
        secret_sealed bytea not null,
        offered_at timestamptz not null,
        confirmed_at timestamptz,
        last_step bigint,
        constraint staff_authenticators_pkey primary key (staff_id),
        constraint staff_authenticators_staff_fkey foreign key (staff_id) references staff_members (id) on delete cascade
      )`);
    await db.query(`
      create table staff_passkeys (
        id uuid not null,
        staff_id uuid not null,
        credential_id bytea not null,
        public_key bytea not null,
        counter bigint not null,
        name text not null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        constraint staff_passkeys_pkey primary key (id),
        constraint staff_passkeys_credential_key unique (credential_id),
        constraint staff_passkeys_staff_fkey foreign key (staff_id) references staff_members (id) on delete cascade
      )`);
    await db.query('create index staff_passkeys_staff_idx on staff_passkeys (staff_id)');
    await db.query(`
      create table staff_recovery_codes (
        staff_id uuid not null,
        code_digest bytea not null,
        used_at timestamptz,
        constraint staff_recovery_codes_pkey primary key (staff_id, code_digest),
        constraint staff_recovery_codes_staff_fkey foreign key (staff_id) references staff_members (id) on delete cascade
      )`);
    await db.query(`
      create table spent_passkey_challenges (
        digest bytea not null,
        expires_at timestamptz not null,
        constraint spent_passkey_challenges_pkey primary key (digest)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table spent_passkey_challenges');
    await db.query('drop table staff_recovery_codes');
    await db.query('drop table staff_passkeys');
    await db.query('drop table staff_authenticators');
  }
}
