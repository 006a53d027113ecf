import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsSelect, In } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, isTime, type Page, pageOf } from '../platform/page.js';
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
import { type ReplyPolicy, replyPolicyAt } from './reply-policy.policy.js';
import { SiteReplies } from './site-replies.js';
import { FormerSlug } from './former-slug.entity.js';
import { isSlug } from './slug.js';

const termColumns = {
  replyPolicy: true,
  repliesOpenAt: true,
  closeAfterDays: true,
  closeAfterComments: true,
  replyMessages: true,
  publishedAt: true,
} as const;
const referenceColumns = { id: true, slug: true, title: true, lang: true, ...termColumns } as const;
const summaryColumns = {
  ...referenceColumns,
  excerpt: true,
  author: true,
  tags: true,
  updatedAt: true,
} as const;

/** What is published, and for whoever works here, what there is. */
@Injectable()
export class ArticleQueries {
  constructor(
    private readonly db: DataSource,
    private readonly siteReplies: SiteReplies,
    private readonly clock: Clock,
  ) {}

  /** Also by a slug that it had before. Throws ArticleMissing (a draft counts as none) or ArticleWithdrawn. */
  async bySlug(slug: string): Promise<ArticleView> {
    const article = await this.published(slug, { ...summaryColumns, html: true });
    return toArticleView(article, (await this.policies())(article));
  }

  /** Of an article that can be read, or could be once. Throws ArticleMissing. */
  async langOf(slug: string): Promise<string> {
    return (await this.known(slug, { lang: true })).lang;
  }

  /** The same without its text, for who answers an article. Throws as `bySlug` does. */
  async forReplies(slug: string): Promise<ArticleReference> {
    const article = await this.published(slug, referenceColumns);
    return toArticleReference(article, (await this.policies())(article));
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
    const [articles, policyOf] = [await query.getMany(), await this.policies()];
    return pageOf(
      articles,
      limit,
      (article) => toArticleSummary(article, policyOf(article)),
      ({ publishedAt, id }) => encodeCursor(publishedAt?.toISOString() ?? '', id),
    );
  }

  /** In any state and in no order; ids that nobody has are left out. */
  async byIds(ids: readonly string[]): Promise<ArticleReference[]> {
    const articles = await this.db.getRepository(Article).find({ select: referenceColumns, where: { id: In(ids) } });
    const policyOf = await this.policies();
    return articles.map((article) => toArticleReference(article, policyOf(article)));
  }

  /** Published articles among these, in no order; slugs that lead to none are left out. */
  async bySlugs(slugs: readonly string[]): Promise<ArticleReference[]> {
    const where = { slug: In(slugs.filter(isSlug)), status: 'published' } as const;
    const articles = await this.db.getRepository(Article).find({ select: referenceColumns, where });
    const policyOf = await this.policies();
    return articles.map((article) => toArticleReference(article, policyOf(article)));
  }

  /** Every article in any state, the newest work first: for its makers. */
  async shelf(): Promise<ShelvedArticle[]> {
    const articles = await this.db.getRepository(Article).find({
      select: { id: true, slug: true, title: true, status: true, revision: true, ...termColumns },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    const policyOf = await this.policies();
    return articles.map((article) => toShelvedArticle(article, policyOf(article)));
  }

  /** How articles stand towards replies at this moment. */
  private async policies(): Promise<(article: Article) => ReplyPolicy> {
    const site = await this.siteReplies.terms();
    const now = this.clock.now();
    return (article) => replyPolicyAt(now, article, site);
  }

  /** The article that had this slug before. */
  private async formerly(slug: string): Promise<string> {
    const former = await this.db.getRepository(FormerSlug).findOneBy({ slug });
    if (!former) throw new ArticleMissing();
    return former.articleId;
  }

  private async published(slug: string, columns: FindOptionsSelect<Article>): Promise<Article> {
    const article = await this.known(slug, columns);
    if (article.status === 'withdrawn') throw new ArticleWithdrawn();
    return article;
  }

  private async known(slug: string, columns: FindOptionsSelect<Article>): Promise<Article> {
    const composed = slug.normalize('NFC');
    // What cannot be a slug is not asked for: PostgreSQL refuses some of it (NUL), and none of it is there.
    if (!isSlug(composed)) throw new ArticleMissing();
    const select = { ...columns, status: true };
    const articles = this.db.getRepository(Article);
    const article =
      (await articles.findOne({ select, where: { slug: composed } })) ??
      (await articles.findOne({ select, where: { id: await this.formerly(composed) } }));
    if (!article || article.status === 'draft') throw new ArticleMissing();
    return article;
  }
}
