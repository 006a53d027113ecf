import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A challenge that a passkey has answered, kept until it would expire anyway, so that no answer is taken twice. */
@Entity('spent_passkey_challenges')
export class SpentPasskeyChallenge {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'spent_passkey_challenges_pkey' })
  digest: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
