import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ground needs: settings, the append-only record, the outbox, shared limits. */
export class LayTheGround1770000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table settings (
        key text not null,
        value jsonb not null,
        updated_at timestamptz not null default now(),
        constraint settings_pkey primary key (key)
      )`);
    await db.query(`
      create table audit_entries (
        id bigint generated always as identity,
        at timestamptz not null default clock_timestamp(),
        actor_kind text not null,
        actor_id uuid,
        actor_name text not null,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        detail jsonb not null default '{}',
        constraint audit_entries_pkey primary key (id)
      )`);
    await db.query('create index audit_entries_subject_idx on audit_entries (subject_kind, subject_id, id)');
    await db.query(`
      create function audit_entries_stay() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_entries is append-only' using errcode = 'integrity_constraint_violation';
      end $$`);
    await db.query(`
      create trigger audit_entries_stay before update or delete on audit_entries
      for each row execute function audit_entries_stay()`);
    await db.query(`
      create trigger audit_entries_stay_whole before truncate on audit_entries
      for each statement execute function audit_entries_stay()`);
    await db.query(`
      create table outbox_messages (
        id bigint generated always as identity,
        kind text not null,
        ids jsonb not null,
        created_at timestamptz not null default now(),
        constraint outbox_messages_pkey primary key (id)
      )`);
    await db.query(`
      create table rate_limits (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint,
        constraint rate_limits_pkey primary key (key)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table rate_limits');
    await db.query('drop table outbox_messages');
    await db.query('drop table audit_entries');
    await db.query('drop function audit_entries_stay()');
    await db.query('drop table settings');
  }
}
