import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words that a version of the rules looks for. Never changed: other words are another list. */
@Entity('word_lists')
export class StoredWordList {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'word_lists_pkey' })
  id: string;

  /** As the publisher wrote them, one entry each. */
  @Column('text', { array: true })
  lines: string[];

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
