import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type NoticeKind } from './notices.view.js';

/** What one member is yet to hear of. Gone once it is told, or nothing waits there any more. */
@Entity('notices_due')
@Index('notices_due_comment_idx', ['commentId'])
@Check('notices_due_what_check', `what in ('held', 'reported', 'appealed')`)
export class NoticeDue {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'notices_due_pkey' })
  @ForeignKey('StaffMember', { name: 'notices_due_staff_fkey', onDelete: 'CASCADE' })
  staffId: string;

  @PrimaryColumn('uuid', { name: 'comment_id', primaryKeyConstraintName: 'notices_due_pkey' })
  @ForeignKey('Comment', { name: 'notices_due_comment_fkey', onDelete: 'CASCADE' })
  commentId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notices_due_pkey' })
  what: NoticeKind;

  @Column('timestamptz')
  at: Date;
}
