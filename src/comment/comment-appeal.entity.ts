import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type AppealOutcome } from './appeal.view.js';

/** What an author says against the decision about their reply: once. Whether it is open also depends on how the reply stands. */
@Entity('comment_appeals')
@Unique('comment_appeals_once_key', ['commentId'])
@Index('comment_appeals_open_idx', ['id'], { where: `(outcome is null or outcome <> 'upheld')` })
@Index('comment_appeals_decided_idx', ['decidedAt', 'id'], { where: 'outcome is not null' })
@Check('comment_appeals_text_check', 'char_length(text) between 1 and 1000')
@Check('comment_appeals_answer_check', 'char_length(answer) between 1 and 500')
@Check(
  'comment_appeals_outcome_check',
  `(outcome in ('upheld', 'overturned') and decided_at is not null) or (outcome is null and answer is null and decided_at is null)`,
)
export class CommentAppeal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comment_appeals_pkey' })
  id: string;

  @Column('uuid', { name: 'comment_id' })
  @ForeignKey('Comment', { name: 'comment_appeals_comment_fkey', onDelete: 'CASCADE' })
  commentId: string;

  /** The author's few words, or null. */
  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('text', { nullable: true })
  outcome: AppealOutcome | null;

  /** The moderator's sentence for the author. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;
}
