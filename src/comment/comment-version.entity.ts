import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { commentRendererVersion } from './comment-body.js';

/** What a comment said before somebody changed it; for moderators, and for its author where a moderator did. */
@Entity('comment_versions')
@Index('comment_versions_old_markup_idx', ['commentId', 'version'], {
  where: `renderer_version < ${commentRendererVersion}`,
})
@Check('comment_versions_reason_check', 'reason is null or replaced_by is not null')
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

  /** The default is for an instance of the version before, which does not say. */
  @Column('integer', { name: 'renderer_version', default: 1 })
  rendererVersion: number;

  @Column('timestamptz', { name: 'replaced_at' })
  replacedAt: Date;

  /** The name of the member of staff who did; null where its author did. */
  @Column('text', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;

  /** Why they did, as the author reads it; null where an edit was taken back. */
  @Column('text', { nullable: true })
  reason: string | null;
}
