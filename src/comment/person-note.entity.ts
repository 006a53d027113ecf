import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody of staff noted about a sender. Forgotten with what says who that is. */
@Entity('person_notes')
@Index('person_notes_client_idx', ['clientKey', 'id'])
@Check('person_notes_text_check', 'char_length(text) between 1 and 2000')
@Check('person_notes_removed_check', '(removed_at is null) = (removed_by is null)')
export class PersonNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_notes_pkey' })
  id: string;

  /** A keyed digest of the sender's network, as it stands with their comments. */
  @Column('bytea', { name: 'client_key' })
  clientKey: Buffer;

  @Column('text')
  text: string;

  @Column('text', { name: 'written_by' })
  writtenBy: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  /** Taken off the page; put back until it is forgotten. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('text', { name: 'removed_by', nullable: true })
  removedBy: string | null;
}
