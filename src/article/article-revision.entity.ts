import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { type ArticleFormat } from './article-body.js';

/** A text that an article once had, and who wrote it. Written once, never changed. */
@Entity('article_revisions')
export class ArticleRevision {
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'article_revisions_pkey' })
  @ForeignKey('Article', { name: 'article_revisions_article_fkey', onDelete: 'CASCADE' })
  articleId: string;

  /** From 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'article_revisions_pkey' })
  revision: number;

  @Column('text')
  title: string;

  @Column('text')
  excerpt: string;

  @Column('text')
  format: ArticleFormat;

  @Column('text')
  source: string;

  @Column('text', { name: 'actor_kind' })
  actorKind: Actor['kind'];

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
