import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Opens the door once, when the second factor is lost. */
@Entity('staff_recovery_codes')
export class StaffRecoveryCode {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'staff_recovery_codes_pkey' })
  @ForeignKey('StaffMember', { name: 'staff_recovery_codes_staff_fkey', onDelete: 'CASCADE' })
  staffId: string;

  /** Keyed: fifty random bits are few enough to be tried against a plain one. */
  @PrimaryColumn('bytea', { name: 'code_digest', primaryKeyConstraintName: 'staff_recovery_codes_pkey' })
  codeDigest: Buffer;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
