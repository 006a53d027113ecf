import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type NoticeHow } from './notices.view.js';

/** How one member wants to hear of what waits; without a row, as the house does it by itself. */
@Entity('notice_choices')
@Check('notice_choices_how_check', `how in ('none', 'count', 'each', 'hour', 'day')`)
export class NoticeChoice {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'notice_choices_pkey' })
  @ForeignKey('StaffMember', { name: 'notice_choices_staff_fkey', onDelete: 'CASCADE' })
  staffId: string;

  @Column('text')
  how: NoticeHow;
}
