import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A way to choose a password, once. */
@Entity('staff_setup_links')
@Index('staff_setup_links_staff_idx', ['staffId'])
export class StaffSetupLink {
  /** SHA-256 of the secret in the link (secret-token.ts). */
  @PrimaryColumn('bytea', { name: 'token_digest', primaryKeyConstraintName: 'staff_setup_links_pkey' })
  tokenDigest: Buffer;

  @Column('uuid', { name: 'staff_id' })
  @ForeignKey('StaffMember', { name: 'staff_setup_links_staff_fkey', onDelete: 'CASCADE' })
  staffId: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
