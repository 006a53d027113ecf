import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { type HookEvent } from './hooks.view.js';

/** A program elsewhere that is called when something happens. */
@Entity('web_hooks')
@Check('web_hooks_url_check', 'char_length(url) between 1 and 500')
@Check(
  'web_hooks_disabled_check',
  `(disabled_at is null) = (disabled_for is null) and disabled_for in ('staff', 'failing')`,
)
export class WebHook {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'web_hooks_pkey' })
  id: string;

  @Column('text')
  url: string;

  @Column('text', { array: true })
  events: HookEvent[];

  @Column('bytea', { name: 'secret_sealed' })
  secretSealed: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('text', { name: 'disabled_for', nullable: true })
  disabledFor: 'staff' | 'failing' | null;

  /** Kept for a while, so that removing it can be undone. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  /** In a row. */
  @Column('integer', { default: 0 })
  failures: number;

  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince: Date | null;

  /** It did not answer, and is left alone until then. */
  @Column('timestamptz', { name: 'rests_until', nullable: true })
  restsUntil: Date | null;
}
