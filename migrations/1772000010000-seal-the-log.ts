import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A chain over the log: each entry gets a place and a digest that holds the digest before it, so that a row which somebody changes,
 * removes or moves past the triggers is found out. Entries are sealed after their commit, one sealer at a time: to take turns while
 * they are written would make every reply wait for the one before it. Old entries are sealed here.
 */
export class SealTheLog1772000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_seals (
        position bigint not null,
        entry_id bigint not null,
        digest bytea not null,
        constraint audit_seals_pkey primary key (position),
        constraint audit_seals_entry_key unique (entry_id),
        constraint audit_seals_position_check check (position > 0),
        constraint audit_seals_digest_check check (octet_length(digest) = 32)
      )`);
    await db.query(`
      create function audit_seals_stay() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_seals is append-only' using errcode = 'integrity_constraint_violation';
      end $$`);
    await db.query(`
      create trigger audit_seals_stay before update or delete on audit_seals
      for each row execute function audit_seals_stay()`);
    await db.query(`
      create trigger audit_seals_stay_whole before truncate on audit_seals
      for each statement execute function audit_seals_stay()`);
    await db.query(`
      create function audit_digest(previous bytea, place bigint, entry audit_entries) returns bytea
      language sql stable as $$
        select sha256(convert_to(json_build_array(
          encode(previous, 'hex'), place::text, entry.id::text,
          to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          entry.actor_kind, entry.actor_id::text, entry.actor_name, entry.action,
          entry.subject_kind, entry.subject_id, entry.detail::text
        )::text, 'UTF8'))
      $$`);
    await db.query(`
      create table audit_unsealed (
        entry_id bigint not null,
        constraint audit_unsealed_pkey primary key (entry_id)
      )`);
    await db.query(`
      create function audit_entries_await_seal() returns trigger language plpgsql as $$
      begin
        insert into audit_unsealed (entry_id) select id from fresh;
        return null;
      end $$`);
    await db.query(`
      create trigger audit_entries_await_seal after insert on audit_entries referencing new table as fresh
      for each statement execute function audit_entries_await_seal()`);
    await db.query(`
      create function seal_audit_entries(most integer) returns integer language plpgsql as $$
      declare
        place bigint;
        seal bytea;
        entry audit_entries;
        sealed integer := 0;
      begin
        if not pg_try_advisory_xact_lock(4730113) then
          return 0;
        end if;
        select position, digest into place, seal from audit_seals order by position desc limit 1;
        place := coalesce(place, 0);
        seal := coalesce(seal, '');
        for entry in
          with taken as (
            delete from audit_unsealed
             where entry_id in (select entry_id from audit_unsealed order by entry_id limit most)
            returning entry_id
          )
          select e.* from audit_entries e join taken on taken.entry_id = e.id order by e.id
        loop
          place := place + 1;
          seal := audit_digest(seal, place, entry);
          insert into audit_seals (position, entry_id, digest) values (place, entry.id, seal);
          sealed := sealed + 1;
        end loop;
        return sealed;
      end $$`);
    await db.query('insert into audit_unsealed (entry_id) select id from audit_entries');
    await db.query('select seal_audit_entries(null)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function seal_audit_entries(integer)');
    await db.query('drop trigger audit_entries_await_seal on audit_entries');
    await db.query('drop function audit_entries_await_seal()');
    await db.query('drop table audit_unsealed');
    await db.query('drop function audit_digest(bytea, bigint, audit_entries)');
    await db.query('drop table audit_seals');
    await db.query('drop function audit_seals_stay()');
  }
}
