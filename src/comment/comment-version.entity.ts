import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { commentRendererVersion } from './comment-body.js';

/** What a comment said before its author changed it; for moderators. */
@Entity('comment_versions')
@Index('comment_versions_old_markup_idx', ['commentId', 'version'], {
  where: `renderer_version < ${commentRendererVersion}`,
})
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
}
