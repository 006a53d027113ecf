import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type CommentStatus, type Decision } from '../../comment/comment.view.js';
import { type Actor } from '../../platform/audit/actor.js';
import { type BatchState } from './batch-state.js';

/** One decision about all that a search found. */
@Entity('batches')
@Index('batches_work_idx', ['workedAt'], { where: `state in ('running', 'undoing')` })
@Check('batches_decision_check', `decision in ('approve', 'decline', 'spam', 'trash', 'restore')`)
@Check('batches_state_check', `state in ('frozen', 'running', 'stopped', 'done', 'undoing', 'undo-stopped', 'undone')`)
@Check('batches_acting_check', `state = 'frozen' or acting_kind is not null`)
export class Batch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'batches_pkey' })
  id: string;

  /** As it was typed, with the list that it looks in: reading it anew gives the same search. */
  @Column('text')
  query: string;

  @Column('text')
  decision: Decision;

  @Column('text', { nullable: true })
  reason: string | null;

  /** One of the publisher's reasons for a decline. */
  @Column('text', { nullable: true })
  code: string | null;

  @Column('text')
  state: BatchState;

  @Column('integer')
  size: number;

  /** How many stood in each list when the set was frozen. */
  @Column('jsonb')
  statuses: Partial<Record<CommentStatus, number>>;

  @Column('uuid', { array: true })
  sample: string[];

  /** The last comment that was dealt with on the way through; null at its beginning. */
  @Column('uuid', { nullable: true })
  mark: string | null;

  @Column('integer', { default: 0 })
  decided: number;

  @Column('integer', { name: 'left_alone', default: 0 })
  leftAlone: number;

  @Column('integer', { name: 'put_back', default: 0 })
  putBack: number;

  @Column('integer', { name: 'not_put_back', default: 0 })
  notPutBack: number;

  @Column('uuid', { name: 'made_by_id' })
  madeById: string;

  @Column('text', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** In whose name it goes on: who started it, or who undoes it. */
  @Column('text', { name: 'acting_kind', nullable: true })
  actingKind: Actor['kind'] | null;

  @Column('uuid', { name: 'acting_id', nullable: true })
  actingId: string | null;

  @Column('text', { name: 'acting_name', nullable: true })
  actingName: string | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** When something last happened to it. */
  @Column('timestamptz', { name: 'worked_at' })
  workedAt: Date;
}
