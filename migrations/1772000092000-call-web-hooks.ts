import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other programs are called when something happens at the desk; every call is written down, and forgotten after a month. */
export class CallWebHooks1772000092000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table web_hooks (
        id uuid not null,
        url text not null,
        events text[] not null,
        secret_sealed bytea not null,
        created_at timestamptz not null,
        disabled_at timestamptz,
        disabled_for text,
        removed_at timestamptz,
        failures integer not null default 0,
        failing_since timestamptz,
        rests_until timestamptz,
        constraint web_hooks_pkey primary key (id),
        constraint web_hooks_url_check check (char_length(url) between 1 and 500),
        constraint web_hooks_disabled_check check (
          (disabled_at is null) = (disabled_for is null) and disabled_for in ('staff', 'failing'))
      )`);
    await db.query(`
      create table hook_deliveries (
        id uuid not null,
        hook_id uuid not null,
        event text not null,
        subject text not null,
        body text not null,
        state text not null,
        created_at timestamptz not null,
        attempts integer not null default 0,
        next_at timestamptz,
        last_at timestamptz,
        last_status integer,
        last_fault text,
        last_ms integer,
        constraint hook_deliveries_pkey primary key (id),
        constraint hook_deliveries_hook_fkey foreign key (hook_id) references web_hooks (id) on delete cascade,
        constraint hook_deliveries_once_key unique (hook_id, event, subject),
        constraint hook_deliveries_state_check check (
          state in ('waiting', 'delivered', 'failed') and (state = 'waiting') = (next_at is not null))
      )`);
    await db.query('create index hook_deliveries_log_idx on hook_deliveries (hook_id, id)');
    await db.query(
      `create index hook_deliveries_waiting_idx on hook_deliveries (hook_id, next_at) where state = 'waiting'`,
    );
    await db.query('create index hook_deliveries_age_idx on hook_deliveries (created_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table hook_deliveries');
    await db.query('drop table web_hooks');
  }
}
