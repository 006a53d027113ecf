import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments; the sealed drawer of their authors' addresses, which nothing joins; and what makes a retry harmless. */
export class TakeReplies1770000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table comments (
        id uuid not null,
        article_id uuid not null,
        parent_id uuid,
        root_id uuid not null,
        depth integer not null,
        author_name text not null,
        author_website text,
        source text not null,
        html text not null,
        renderer_version integer not null,
        status text not null,
        previous_status text,
        shown boolean not null,
        version integer not null default 1,
        verdict jsonb not null,
        decision_reason text,
        client_key bytea,
        created_at timestamptz not null,
        published_at timestamptz,
        constraint comments_pkey primary key (id),
        constraint comments_article_fkey foreign key (article_id) references articles (id) on delete cascade,
        constraint comments_parent_fkey foreign key (parent_id) references comments (id),
        constraint comments_root_fkey foreign key (root_id) references comments (id),
        constraint comments_depth_check check (depth >= 0 and (depth = 0) = (parent_id is null)),
        constraint comments_author_name_check check (char_length(author_name) between 1 and 80),
        constraint comments_author_website_check check (char_length(author_website) <= 500),
        constraint comments_source_check check (char_length(source) between 1 and 10000),
        constraint comments_status_check check (status in ('held', 'published', 'declined', 'spam', 'trash')),
        constraint comments_shown_check check (status <> 'published' or shown)
      )`);
    await db.query('create index comments_thread_idx on comments (article_id, id) where shown and depth = 0');
    await db.query('create index comments_replies_idx on comments (root_id, id) where shown and depth > 0');
    await db.query('create index comments_parent_idx on comments (parent_id) where parent_id is not null');
    await db.query(`create index comments_published_idx on comments (article_id) where status = 'published'`);
    await db.query('create index comments_queue_idx on comments (status, id)');
    await db.query(`
      create table commenter_contacts (
        comment_id uuid not null,
        email_sealed bytea not null,
        email_digest bytea not null,
        created_at timestamptz not null,
        constraint commenter_contacts_pkey primary key (comment_id),
        constraint commenter_contacts_comment_fkey foreign key (comment_id) references comments (id) on delete cascade
      )`);
    await db.query('create index commenter_contacts_digest_idx on commenter_contacts (email_digest)');
    await db.query(`
      create table idempotency_keys (
        key_digest bytea not null,
        body_digest bytea not null,
        comment_id uuid not null,
        status text not null,
        created_at timestamptz not null,
        constraint idempotency_keys_pkey primary key (key_digest),
        constraint idempotency_keys_comment_fkey foreign key (comment_id) references comments (id)
          on delete cascade deferrable initially deferred
      )`);
    await db.query('create index idempotency_keys_created_idx on idempotency_keys (created_at)');
    await db.query('create index idempotency_keys_comment_idx on idempotency_keys (comment_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table idempotency_keys');
    await db.query('drop table commenter_contacts');
    await db.query('drop table comments');
  }
}
