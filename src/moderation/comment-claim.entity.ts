import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A reply that somebody has in hand. It ends by itself, so nobody has to be asked to let go. */
@Entity('comment_claims')
@Index('comment_claims_expiry_idx', ['expiresAt'])
@Check('comment_claims_actor_check', `actor_kind in ('staff', 'token')`)
export class CommentClaim {
  @PrimaryColumn('uuid', { name: 'comment_id', primaryKeyConstraintName: 'comment_claims_pkey' })
  @ForeignKey('Comment', { name: 'comment_claims_comment_fkey', onDelete: 'CASCADE' })
  commentId: string;

  @Column('text', { name: 'actor_kind' })
  actorKind: 'staff' | 'token';

  @Column('uuid', { name: 'actor_id' })
  actorId: string;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
