import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { type Role } from '../platform/http/route-access.js';

/** Somebody who works here. Never deleted, only disabled: the record of decisions leads to them. */
@Entity('staff_members')
@Unique('staff_members_email_key', ['emailDigest'])
@Check('staff_members_name_check', 'char_length(name) between 1 and 80')
@Check('staff_members_role_check', `role in ('admin', 'editor', 'moderator')`)
@Check(
  'staff_members_limits_check',
  `(limited_articles is null) = (limited_tags is null) and (limited_articles is null or role = 'moderator')`,
)
export class StaffMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_members_pkey' })
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  /** Ids; what is neither here nor has one of the tags is not there for them. Null, like the tags: no limit. */
  @Column('uuid', { name: 'limited_articles', array: true, nullable: true })
  limitedArticles: string[] | null;

  @Column('text', { name: 'limited_tags', array: true, nullable: true })
  limitedTags: string[] | null;

  /** Sealed for `staff/<id>`. */
  @Column('bytea', { name: 'email_sealed' })
  emailSealed: Buffer;

  @Column('bytea', { name: 'email_digest' })
  emailDigest: Buffer;

  /** A PHC string (password-hash.ts); null until the set-up link is used, and after a reset. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
