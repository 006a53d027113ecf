import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose replies staff do not want, or want to read first: by person, range of addresses or mail domain. */
export class BanSenders1772000060000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table bans (
        id uuid not null,
        kind text not null,
        match_key bytea not null,
        target text,
        effect text not null,
        reason text not null,
        to_author text,
        made_by text not null,
        made_at timestamptz not null,
        ends_at timestamptz,
        over_at timestamptz,
        lifted_by text,
        constraint bans_pkey primary key (id),
        constraint bans_kind_check check (kind in ('person', 'range', 'domain')),
        constraint bans_effect_check check (effect in ('ban', 'hold')),
        constraint bans_target_check check ((kind = 'person') = (target is null)),
        constraint bans_end_check check (kind <> 'person' or (ends_at is not null and ends_at <= made_at + interval '720 hours')),
        constraint bans_reason_check check (char_length(reason) between 1 and 500),
        constraint bans_to_author_check check (char_length(to_author) between 1 and 300)
      )`);
    await db.query('create unique index bans_open_key on bans (match_key) where over_at is null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table bans');
  }
}
