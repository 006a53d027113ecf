import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type StoredStatus } from './comment-status.js';

/** What a POST was answered with, so that the same POST again is answered the same and makes nothing. */
@Entity('idempotency_keys')
@Index('idempotency_keys_created_idx', ['createdAt'])
@Index('idempotency_keys_comment_idx', ['commentId'])
export class IdempotencyKey {
  /** Keyed digest of the client and its key, or of the client and all that it sent. */
  @PrimaryColumn('bytea', { name: 'key_digest', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  keyDigest: Buffer;

  @Column('bytea', { name: 'body_digest' })
  bodyDigest: Buffer;

  /** The key is claimed before its comment is written, so the reference is checked at the commit. */
  @Column('uuid', { name: 'comment_id' })
  @ForeignKey('Comment', {
    name: 'idempotency_keys_comment_fkey',
    onDelete: 'CASCADE',
    deferrable: 'INITIALLY DEFERRED',
  })
  commentId: string;

  @Column('text')
  status: StoredStatus;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
