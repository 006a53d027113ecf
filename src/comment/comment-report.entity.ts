import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type ReportReason } from './comment.view.js';

/** What a reader finds wrong with a comment. Open until a moderator decides about the comment. */
@Entity('comment_reports')
@Unique('comment_reports_reader_key', ['commentId', 'readerKey'])
@Index('comment_reports_open_idx', ['commentId'], { where: 'resolved_at is null' })
@Check('comment_reports_reason_check', `reason in ('spam', 'abuse', 'illegal', 'off-topic', 'other')`)
@Check('comment_reports_text_check', 'char_length(text) between 1 and 1000')
export class CommentReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comment_reports_pkey' })
  id: string;

  @Column('uuid', { name: 'comment_id' })
  @ForeignKey('Comment', { name: 'comment_reports_comment_fkey', onDelete: 'CASCADE' })
  commentId: string;

  /** A keyed digest of the reader's network and this comment; cleared with other traces of senders. */
  @Column('bytea', { name: 'reader_key', nullable: true })
  readerKey: Buffer | null;

  @Column('text')
  reason: ReportReason;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;
}
