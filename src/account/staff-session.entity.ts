import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One sign-in in one browser. Ending it means deleting the row: every request reads it, so the next one already finds nothing. */
@Entity('staff_sessions')
@Unique('staff_sessions_token_key', ['tokenDigest'])
@Index('staff_sessions_staff_idx', ['staffId'])
export class StaffSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_sessions_pkey' })
  id: string;

  /** SHA-256 of the secret in the cookie (secret-token.ts). */
  @Column('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  @Column('uuid', { name: 'staff_id' })
  @ForeignKey('StaffMember', { name: 'staff_sessions_staff_fkey', onDelete: 'CASCADE' })
  staffId: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** To the minute: it is not written more often. */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
