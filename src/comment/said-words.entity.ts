import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a client said some words; cleared after a day. */
@Entity('said_words')
@Index('said_words_said_idx', ['saidAt'])
export class SaidWords {
  /** A keyed digest of the client's network. */
  @PrimaryColumn('bytea', { name: 'client_key', primaryKeyConstraintName: 'said_words_pkey' })
  clientKey: Buffer;

  /** A keyed digest of the words, as `same-words.ts` takes them. */
  @PrimaryColumn('bytea', { name: 'words_digest', primaryKeyConstraintName: 'said_words_pkey' })
  wordsDigest: Buffer;

  /** Whoever edits a reply may come back to its own words. No foreign key: the row is written first. */
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;
}
