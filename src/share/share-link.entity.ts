import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A short link: one for each article and target, for good. It knows nobody. */
@Entity('share_links')
@Unique('share_links_article_target_key', ['articleId', 'target'])
export class ShareLink {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'share_links_pkey' })
  code: string;

  @Column('uuid', { name: 'article_id' })
  @ForeignKey('Article', { name: 'share_links_article_fkey', onDelete: 'CASCADE' })
  articleId: string;

  /** Id of a share target, which may have left the registry since. */
  @Column('text')
  target: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
