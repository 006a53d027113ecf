import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A challenge whose solution came with a reply: its second one counts as none. */
@Entity('spent_challenges')
@Index('spent_challenges_expires_idx', ['expiresAt'])
export class SpentChallenge {
  @PrimaryColumn('bytea', { name: 'challenge_digest', primaryKeyConstraintName: 'spent_challenges_pkey' })
  challengeDigest: Buffer;

  /** Too old to be taken from then on, spent or not. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
