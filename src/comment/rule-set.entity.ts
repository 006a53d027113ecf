import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A version of the rules that judge replies. The newest one holds; none is ever changed. */
@Entity('rule_sets')
@Check('rule_sets_version_check', 'version > 0')
@Check('rule_sets_note_check', 'char_length(note) between 1 and 500')
export class StoredRuleSet {
  /** Two who change the same version at once meet here. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'rule_sets_pkey' })
  version: number;

  /** Read it with `completed` of rules/rule-set.ts: it may be from an older Riposte. */
  @Column('jsonb')
  rules: unknown;

  @Column('uuid', { name: 'blocked_words', nullable: true })
  @ForeignKey('StoredWordList', { name: 'rule_sets_blocked_words_fkey' })
  blockedWords: string | null;

  @Column('uuid', { name: 'held_words', nullable: true })
  @ForeignKey('StoredWordList', { name: 'rule_sets_held_words_fkey' })
  heldWords: string | null;

  /** What is different from the version before, in sentences. */
  @Column('text', { array: true })
  changes: string[];

  /** Why, in the words of whoever changed it. */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
