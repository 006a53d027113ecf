import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An address that an article had before. */
@Entity('former_slugs')
@Index('former_slugs_article_idx', ['articleId'])
export class FormerSlug {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'former_slugs_pkey' })
  slug: string;

  @Column('uuid', { name: 'article_id' })
  @ForeignKey('Article', { name: 'former_slugs_article_fkey', onDelete: 'CASCADE' })
  articleId: string;

  @Column('timestamptz', { name: 'left_at' })
  leftAt: Date;
}
