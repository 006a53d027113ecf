import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type DeliveryState } from './hooks.view.js';

/** One call of a web hook, and how it went. */
@Entity('hook_deliveries')
@Unique('hook_deliveries_once_key', ['hookId', 'event', 'subject'])
@Index('hook_deliveries_log_idx', ['hookId', 'id'])
@Index('hook_deliveries_waiting_idx', ['hookId', 'nextAt'], { where: `state = 'waiting'` })
@Index('hook_deliveries_age_idx', ['createdAt'])
@Check(
  'hook_deliveries_state_check',
  `state in ('waiting', 'delivered', 'failed') and (state = 'waiting') = (next_at is not null)`,
)
export class HookDelivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hook_deliveries_pkey' })
  id: string;

  @Column('uuid', { name: 'hook_id' })
  @ForeignKey('WebHook', { name: 'hook_deliveries_hook_fkey', onDelete: 'CASCADE' })
  hookId: string;

  @Column('text')
  event: string;

  /** What it tells of, and in which version: the same is told once. */
  @Column('text')
  subject: string;

  /** What is sent, to the letter; it is this that is signed. */
  @Column('text')
  body: string;

  @Column('text')
  state: DeliveryState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt: Date | null;

  @Column('timestamptz', { name: 'last_at', nullable: true })
  lastAt: Date | null;

  @Column('integer', { name: 'last_status', nullable: true })
  lastStatus: number | null;

  @Column('text', { name: 'last_fault', nullable: true })
  lastFault: string | null;

  @Column('integer', { name: 'last_ms', nullable: true })
  lastMs: number | null;
}
