import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A member's authenticator app (RFC 6238). It counts from when they showed a code of it. */
@Entity('staff_authenticators')
export class StaffAuthenticator {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'staff_authenticators_pkey' })
  @ForeignKey('StaffMember', { name: 'staff_authenticators_staff_fkey', onDelete: 'CASCADE' })
  staffId: string;

  /** Base32, sealed for `authenticator/<staff id>`. */
  @Column('bytea', { name: 'secret_sealed' })
  secretSealed: Buffer;

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  /** Of the newest code that was used: it and those before it are used up. */
  @Column('bigint', { name: 'last_step', nullable: true })
  lastStep: string | null;
}
