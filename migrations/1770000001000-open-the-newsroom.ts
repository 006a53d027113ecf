import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works here: staff, their sessions and set-up links, tokens for programs. */
export class OpenTheNewsroom1770000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table staff_members (
        id uuid not null,
        name text not null,
        role text not null,
        email_sealed bytea not null,
        email_digest bytea not null,
        password_hash text,
        disabled_at timestamptz,
        created_at timestamptz not null default now(),
        constraint staff_members_pkey primary key (id),
        constraint staff_members_email_key unique (email_digest),
        constraint staff_members_name_check check (char_length(name) between 1 and 80),
        constraint staff_members_role_check check (role in ('admin', 'editor', 'moderator'))
      )`);
    await db.query(`
      create table staff_sessions (
        id uuid not null,
        token_digest bytea not null,
        staff_id uuid not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        constraint staff_sessions_pkey primary key (id),
        constraint staff_sessions_token_key unique (token_digest),
        constraint staff_sessions_staff_fkey foreign key (staff_id) references staff_members (id) on delete cascade
      )`);
    await db.query('create index staff_sessions_staff_idx on staff_sessions (staff_id)');
    await db.query(`
      create table staff_setup_links (
        token_digest bytea not null,
        staff_id uuid not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint staff_setup_links_pkey primary key (token_digest),
        constraint staff_setup_links_staff_fkey foreign key (staff_id) references staff_members (id) on delete cascade
      )`);
    await db.query('create index staff_setup_links_staff_idx on staff_setup_links (staff_id)');
    await db.query(`
      create table api_tokens (
        id uuid not null,
        name text not null,
        role text not null,
        staff_id uuid,
        token_digest bytea not null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        constraint api_tokens_pkey primary key (id),
        constraint api_tokens_token_key unique (token_digest),
        constraint api_tokens_staff_fkey foreign key (staff_id) references staff_members (id) on delete cascade,
        constraint api_tokens_role_check check (role in ('admin', 'editor', 'moderator'))
      )`);
    await db.query('create index api_tokens_staff_idx on api_tokens (staff_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table api_tokens');
    await db.query('drop table staff_setup_links');
    await db.query('drop table staff_sessions');
    await db.query('drop table staff_members');
  }
}
