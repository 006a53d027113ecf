import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type OpenedWith } from './second-factor.view.js';

/** One sign-in in one browser. Ending it means deleting the row: every request reads it, so the next one already finds nothing. */
@Entity('staff_sessions')
@Unique('staff_sessions_token_key', ['tokenDigest'])
@Index('staff_sessions_staff_idx', ['staffId'])
@Check('staff_sessions_opened_with_check', `opened_with in ('password', 'authenticator', 'recovery-code', 'passkey')`)
export class StaffSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_sessions_pkey' })
  id: string;

  /** SHA-256 of the secret in the cookie (secret-token.ts). */
  @Column('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  @Column('uuid', { name: 'staff_id' })
  @ForeignKey('StaffMember', { name: 'staff_sessions_staff_fkey', onDelete: 'CASCADE' })
  staffId: string;

  /** In plain words, such as "Firefox on Windows". No address is kept. */
  @Column('text', { default: 'Some browser' })
  device: string;

  @Column('text', { name: 'opened_with', default: 'password' })
  openedWith: OpenedWith;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** To the minute: it is not written more often. */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
