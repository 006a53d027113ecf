import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A key that a device of a member's keeps (WebAuthn): we have its public half. */
@Entity('staff_passkeys')
@Unique('staff_passkeys_credential_key', ['credentialId'])
@Index('staff_passkeys_staff_idx', ['staffId'])
export class StaffPasskey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_passkeys_pkey' })
  id: string;

  @Column('uuid', { name: 'staff_id' })
  @ForeignKey('StaffMember', { name: 'staff_passkeys_staff_fkey', onDelete: 'CASCADE' })
  staffId: string;

  @Column('bytea', { name: 'credential_id' })
  credentialId: Buffer;

  /** COSE. */
  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** How often the device says it was used; many always say 0. */
  @Column('bigint')
  counter: string;

  /** The member's own word for it. */
  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
