import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type CommentStatus } from '../../comment/comment.view.js';
import { type Fate } from './batch.view.js';

/** A comment of a batch, as it stood when the set was frozen, and what became of it. */
@Entity('batch_comments')
@Check(
  'batch_comments_fate_check',
  `fate in ('decided', 'missing', 'withdrawn', 'stale', 'unchanged', 'in-hand', 'put-back', 'not-put-back')`,
)
export class BatchComment {
  @PrimaryColumn('uuid', { name: 'batch_id', primaryKeyConstraintName: 'batch_comments_pkey' })
  @ForeignKey('Batch', { name: 'batch_comments_batch_fkey', onDelete: 'CASCADE' })
  batchId: string;

  @PrimaryColumn('uuid', { name: 'comment_id', primaryKeyConstraintName: 'batch_comments_pkey' })
  commentId: string;

  @Column('integer')
  version: number;

  @Column('text')
  status: CommentStatus;

  /** Null: not dealt with yet. */
  @Column('text', { nullable: true })
  fate: Fate | null;

  /** The number of its decision in the record, and the version that this made; undoing leaves alone what has another. */
  @Column('bigint', { nullable: true })
  act: string | null;

  @Column('integer', { name: 'act_version', nullable: true })
  actVersion: number | null;
}
