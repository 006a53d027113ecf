import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Role } from '../platform/http/route-access.js';

/** A bearer token for a program: of the house, or of a member of staff, with whom it ends. */
@Entity('api_tokens')
@Unique('api_tokens_token_key', ['tokenDigest'])
@Index('api_tokens_staff_idx', ['staffId'])
@Check('api_tokens_role_check', `role in ('admin', 'editor', 'moderator')`)
@Check(
  'api_tokens_limits_check',
  `(limited_articles is null) = (limited_tags is null) and (limited_articles is null or role = 'moderator')`,
)
export class ApiToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_tokens_pkey' })
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

  @Column('uuid', { name: 'staff_id', nullable: true })
  @ForeignKey('StaffMember', { name: 'api_tokens_staff_fkey', onDelete: 'CASCADE' })
  staffId: string | null;

  /** All that it may do, by the names in abilities.ts; null: whatever its role may. */
  @Column('text', { array: true, nullable: true })
  abilities: string[] | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** SHA-256 of the token (secret-token.ts). */
  @Column('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
