import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** `share`: a reader said that they share; `arrival`: somebody followed a short link. */
export type CountKind = 'share' | 'arrival';

const primaryKey = 'share_counts_pkey';

/** How often in a day. Nothing here says who, so there is nothing to erase. */
@Entity('share_counts')
@Check('share_counts_kind_check', `kind in ('share', 'arrival')`)
export class ShareCount {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: primaryKey })
  @ForeignKey('Article', { name: 'share_counts_article_fkey', onDelete: 'CASCADE' })
  articleId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: primaryKey })
  target: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: primaryKey })
  kind: CountKind;

  /** YYYY-MM-DD, in UTC. */
  @PrimaryColumn('date', { primaryKeyConstraintName: primaryKey })
  day: string;

  /** The driver gives a bigint as text. */
  @Column('bigint')
  count: string;
}
