import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type BanEffect, type BanKind } from './bans.view.js';

/** Somebody whose replies staff do not want, or want to read first. What it is found by is a keyed digest, whatever the kind. */
@Entity('bans')
@Index('bans_open_key', ['matchKey'], { unique: true, where: 'over_at is null' })
@Check('bans_kind_check', `kind in ('person', 'range', 'domain')`)
@Check('bans_effect_check', `effect in ('ban', 'hold')`)
@Check('bans_target_check', `(kind = 'person') = (target is null)`)
@Check('bans_end_check', `kind <> 'person' or (ends_at is not null and ends_at <= made_at + interval '720 hours')`)
@Check('bans_reason_check', 'char_length(reason) between 1 and 500')
@Check('bans_to_author_check', 'char_length(to_author) between 1 and 300')
export class Ban {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bans_pkey' })
  id: string;

  @Column('text')
  kind: BanKind;

  /** Of a person: the digest of their network that stands with their comments too. */
  @Column('bytea', { name: 'match_key' })
  matchKey: Buffer;

  /** The range or the mail domain, as staff typed it. */
  @Column('text', { nullable: true })
  target: string | null;

  @Column('text')
  effect: BanEffect;

  @Column('text')
  reason: string;

  @Column('text', { name: 'to_author', nullable: true })
  toAuthor: string | null;

  @Column('text', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  /** When it was lifted, or when it was noticed that it had ended. */
  @Column('timestamptz', { name: 'over_at', nullable: true })
  overAt: Date | null;

  /** Who lifted it; null: nobody, its time was over. */
  @Column('text', { name: 'lifted_by', nullable: true })
  liftedBy: string | null;
}
