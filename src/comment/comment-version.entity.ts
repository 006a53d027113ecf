import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a comment said before its author changed it; for moderators. */
@Entity('comment_versions')
export class CommentVersion {
  @PrimaryColumn('uuid', { name: 'comment_id', primaryKeyConstraintName: 'comment_versions_pkey' })
  @ForeignKey('Comment', { name: 'comment_versions_comment_fkey', onDelete: 'CASCADE' })
  commentId: string;

  /** The version of the comment that said this. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'comment_versions_pkey' })
  version: number;

  @Column('text')
  source: string;

  @Column('text')
  html: string;

  @Column('timestamptz', { name: 'replaced_at' })
  replacedAt: Date;
}
