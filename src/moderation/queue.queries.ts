import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { type ModeratedComment, type QueueView } from '../comment/comment.view.js';
import { type EarlierVersion, EarlierVersions } from '../comment/earlier-versions.queries.js';
import { ModeratedComments } from '../comment/moderated-comments.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { type Page } from '../platform/page.js';
import { ClaimQueries } from './claims.queries.js';
import { type QueueRow } from './moderation.view.js';

/** The moderators' lists: a comment, and the article that it belongs to. */
@Injectable()
export class QueueQueries {
  constructor(
    private readonly comments: ModeratedComments,
    private readonly articles: ArticleQueries,
    private readonly versions: EarlierVersions,
    private readonly claims: ClaimQueries,
  ) {}

  async page(actor: Actor, view: QueueView, limit: number, after?: string): Promise<Page<QueueRow>> {
    const { items, next } = await this.comments.inView(actor, view, limit, after);
    return { items: await this.withArticles(items), next };
  }

  /** Throws CommentMissing. */
  async row(commentId: string): Promise<QueueRow> {
    const [row] = await this.withArticles([await this.comments.one(commentId)]);
    if (!row) throw new Error('A comment without its article: the foreign key forbids it.');
    return row;
  }

  /** What it said before its author changed it, the newest first. */
  earlierVersions(commentId: string): Promise<EarlierVersion[]> {
    return this.versions.of(commentId);
  }

  counts(actor: Actor): Promise<Readonly<Record<QueueView, number>>> {
    return this.comments.counts(actor);
  }

  private async withArticles(comments: readonly ModeratedComment[]): Promise<QueueRow[]> {
    const parentIds = comments.flatMap((comment) => comment.parentId ?? []);
    const [articles, parents, claims] = await Promise.all([
      this.articles.byIds([...new Set(comments.map((comment) => comment.articleId))]),
      this.comments.authorsOf(parentIds),
      this.claims.of(comments.map((comment) => comment.id)),
    ]);
    const byId = new Map(articles.map((article) => [article.id, article]));
    return comments.flatMap((comment) => {
      const article = byId.get(comment.articleId);
      const { parentId } = comment;
      const inReplyTo = parentId === null ? null : { id: parentId, name: parents.get(parentId) ?? null };
      return article ? [{ comment, article, inReplyTo, claim: claims.get(comment.id) ?? null }] : [];
    });
  }
}
