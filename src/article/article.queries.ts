import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsSelect, In } from 'typeorm';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, type Page, pageOf } from '../platform/page.js';
import { Article } from './article.entity.js';
import { ArticleMissing, ArticleWithdrawn } from './article.errors.js';
import {
  type ArticleReference,
  type ArticleSummary,
  type ArticleView,
  type ShelvedArticle,
  toArticleReference,
  toArticleSummary,
  toArticleView,
  toShelvedArticle,
} from './article.view.js';
import { isSlug } from './slug.js';

const referenceColumns = { id: true, slug: true, title: true, lang: true, repliesOpen: true } as const;
const summaryColumns = {
  ...referenceColumns,
  excerpt: true,
  author: true,
  tags: true,
  publishedAt: true,
  updatedAt: true,
} as const;

/** What is published, and for whoever works here, what there is. */
@Injectable()
export class ArticleQueries {
  constructor(private readonly db: DataSource) {}

  /** Throws ArticleMissing (a draft counts as none) or ArticleWithdrawn. */
  async bySlug(slug: string): Promise<ArticleView> {
    return toArticleView(await this.published(slug, { ...summaryColumns, html: true }));
  }

  /** The same without its text, for who answers an article. Throws as `bySlug` does. */
  async forReplies(slug: string): Promise<ArticleReference> {
    return toArticleReference(await this.published(slug, referenceColumns));
  }

  /** Published articles, newest first. `after` is the cursor of the page before; throws UnreadableQuery for any other. */
  async latest({ limit, after }: { limit: number; after?: string }): Promise<Page<ArticleSummary>> {
    const query = this.db
      .getRepository(Article)
      .createQueryBuilder('article')
      .select(Object.keys(summaryColumns).map((column) => `article.${column}`))
      .where(`article.status = 'published'`)
      .orderBy('article.publishedAt', 'DESC')
      .addOrderBy('article.id', 'DESC')
      .limit(limit + 1);
    if (after !== undefined) {
      const [publishedAt, id] = decodeCursor(after, isTime, isId);
      query.andWhere('(article.publishedAt, article.id) < (:publishedAt::timestamptz, :id::uuid)', { publishedAt, id });
    }
    return pageOf(await query.getMany(), limit, toArticleSummary, ({ publishedAt, id }) =>
      encodeCursor(publishedAt?.toISOString() ?? '', id),
    );
  }

  /** In any state and in no order; ids that nobody has are left out. */
  async byIds(ids: readonly string[]): Promise<ArticleReference[]> {
    const articles = await this.db.getRepository(Article).find({ select: referenceColumns, where: { id: In(ids) } });
    return articles.map(toArticleReference);
  }

  /** Every article in any state, the newest work first: for its makers. */
  async shelf(): Promise<ShelvedArticle[]> {
    const articles = await this.db.getRepository(Article).find({
      select: { id: true, slug: true, title: true, status: true, repliesOpen: true, revision: true, publishedAt: true },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return articles.map(toShelvedArticle);
  }

  private async published(slug: string, columns: FindOptionsSelect<Article>): Promise<Article> {
    const composed = slug.normalize('NFC');
    // What cannot be a slug is not asked for: PostgreSQL refuses some of it (NUL), and none of it is there.
    if (!isSlug(composed)) throw new ArticleMissing();
    const article = await this.db
      .getRepository(Article)
      .findOne({ select: { ...columns, status: true }, where: { slug: composed } });
    if (!article || article.status === 'draft') throw new ArticleMissing();
    if (article.status === 'withdrawn') throw new ArticleWithdrawn();
    return article;
  }
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
