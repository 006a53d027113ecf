import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff note about a sender, for as long as anybody can know who that is. */
export class KeepNotesOnPeople1772000060100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table person_notes (
        id uuid not null,
        client_key bytea not null,
        text text not null,
        written_by text not null,
        written_at timestamptz not null,
        removed_at timestamptz,
        removed_by text,
        constraint person_notes_pkey primary key (id),
        constraint person_notes_text_check check (char_length(text) between 1 and 2000),
        constraint person_notes_removed_check check ((removed_at is null) = (removed_by is null))
      )`);
    await db.query('create index person_notes_client_idx on person_notes (client_key, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table person_notes');
  }
}
