import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules that judge replies, and their words, with every version that there was: who changed what, and when. */
export class KeepRulesWithVersions1772000020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table word_lists (
        id uuid not null,
        lines text[] not null,
        made_at timestamptz not null,
        constraint word_lists_pkey primary key (id)
      )`);
    await db.query(`
      create table rule_sets (
        version integer not null,
        rules jsonb not null,
        blocked_words uuid,
        held_words uuid,
        changes text[] not null,
        note text,
        changed_by text not null,
        changed_at timestamptz not null,
        constraint rule_sets_pkey primary key (version),
        constraint rule_sets_version_check check (version > 0),
        constraint rule_sets_note_check check (char_length(note) between 1 and 500),
        constraint rule_sets_blocked_words_fkey foreign key (blocked_words) references word_lists (id),
        constraint rule_sets_held_words_fkey foreign key (held_words) references word_lists (id)
      )`);
    await db.query(`
      insert into rule_sets (version, rules, changes, changed_by, changed_at)
      select 1,
             jsonb_build_array(jsonb_build_object(
               'rule', 'minimum-time', 'mode', 'on', 'setting', jsonb_build_object('seconds', value))),
             array['Time to read and type: taken over from the setting replies.minimumSeconds.'], 'operator', now()
        from settings where key = 'replies.minimumSeconds'`);
    await db.query(`delete from settings where key = 'replies.minimumSeconds'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      insert into settings (key, value)
      select 'replies.minimumSeconds', entry->'setting'->'seconds'
        from (select rules from rule_sets order by version desc limit 1) as latest, jsonb_array_elements(rules) as entry
       where entry->>'rule' = 'minimum-time'
      on conflict (key) do nothing`);
    await db.query('drop table rule_sets');
    await db.query('drop table word_lists');
  }
}
