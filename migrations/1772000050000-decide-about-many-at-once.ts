import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A decision about all that a search found: the set is frozen with the version that each comment had, then worked through in the
 * order of ids, so that a mark tells how far that went. The comments are named without a foreign key: a set may outlive one of
 * them, and to check 60,000 would cost more than to write them down.
 */
export class DecideAboutManyAtOnce1772000050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table batches (
        id uuid not null,
        query text not null,
        decision text not null,
        reason text,
        code text,
        state text not null,
        size integer not null,
        statuses jsonb not null,
        sample uuid[] not null,
        mark uuid,
        decided integer not null default 0,
        left_alone integer not null default 0,
        put_back integer not null default 0,
        not_put_back integer not null default 0,
        made_by_id uuid not null,
        made_by text not null,
        made_at timestamptz not null,
        acting_kind text,
        acting_id uuid,
        acting_name text,
        started_at timestamptz,
        ended_at timestamptz,
        worked_at timestamptz not null,
        constraint batches_pkey primary key (id),
        constraint batches_decision_check check (decision in ('approve', 'decline', 'spam', 'trash', 'restore')),
        constraint batches_state_check check
          (state in ('frozen', 'running', 'stopped', 'done', 'undoing', 'undo-stopped', 'undone')),
        constraint batches_acting_check check (state = 'frozen' or acting_kind is not null)
      )`);
    await db.query(`create index batches_work_idx on batches (worked_at) where state in ('running', 'undoing')`);
    await db.query(`
      create table batch_comments (
        batch_id uuid not null,
        comment_id uuid not null,
        version integer not null,
        status text not null,
        fate text,
        act bigint,
        act_version integer,
        constraint batch_comments_pkey primary key (batch_id, comment_id),
        constraint batch_comments_batch_fkey foreign key (batch_id) references batches (id) on delete cascade,
        constraint batch_comments_fate_check check (fate in ('decided', 'missing', 'withdrawn', 'stale', 'unchanged',
          'in-hand', 'put-back', 'not-put-back'))
      ) with (fillfactor = 80)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table batch_comments');
    await db.query('drop table batches');
  }
}
