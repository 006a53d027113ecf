import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { type ModeratedComment, type QueueView } from '../comment/comment.view.js';
import { CommentMissing } from '../comment/comment.errors.js';
import { CommentReach } from '../comment/comment-reach.queries.js';
import { type EarlierVersion, EarlierVersions } from '../comment/earlier-versions.queries.js';
import { ModeratedComments } from '../comment/moderated-comments.queries.js';
import { QueueCounts } from '../comment/queue-counts.service.js';
import { type QueueQuery } from '../comment/search/queue-query.view.js';
import { SenderHistories } from '../comment/sender-histories.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { ClaimQueries } from './claims.queries.js';
import { type QueuePage, type QueueRow } from './moderation.view.js';

/** The moderators' lists: a comment, and the article that it belongs to. */
@Injectable()
export class QueueQueries {
  constructor(
    private readonly comments: ModeratedComments,
    private readonly articles: ArticleQueries,
    private readonly versions: EarlierVersions,
    private readonly claims: ClaimQueries,
    private readonly histories: SenderHistories,
    private readonly queueCounts: QueueCounts,
    private readonly reach: CommentReach,
  ) {}

  /** Throws UnreadableQuery for a search that is too wide. */
  async page(
    actor: Actor,
    query: QueueQuery & { readonly view: QueueView },
    limit: number,
    after?: string,
  ): Promise<QueuePage> {
    const { items, next, searchedTo } = await this.comments.inView(actor, query, limit, after);
    return { items: await this.complete(actor, items), next, searchedTo };
  }

  /** Throws CommentMissing. */
  async row(actor: Actor, commentId: string): Promise<QueueRow> {
    const [row] = await this.complete(actor, [await this.comments.one(commentId)]);
    if (!row) throw new Error('A comment without its article: the foreign key forbids it.');
    return row;
  }

  /** These, in this order; for whoever asked within reach before. */
  async rows(actor: Actor, commentIds: readonly string[]): Promise<QueueRow[]> {
    return this.complete(actor, await this.comments.byIds(commentIds));
  }

  /** Null when it is not in this view (any more). */
  async rowIn(actor: Actor, view: QueueView, commentId: string): Promise<QueueRow | null> {
    const row = await this.reach
      .assert(actor, commentId)
      .then(() => this.row(actor, commentId))
      .catch((error: unknown) => {
        if (error instanceof CommentMissing) return null;
        throw error;
      });
    const stands = view === 'reported' ? row?.comment.reports.length : row?.comment.status === view;
    return stands ? row : null;
  }

  /** What it said before its author changed it, the newest first. */
  earlierVersions(commentId: string): Promise<EarlierVersion[]> {
    return this.versions.of(commentId);
  }

  counts(actor: Actor): Promise<Readonly<Record<QueueView, number>>> {
    return this.queueCounts.counts(actor);
  }

  private async complete(actor: Actor, comments: readonly ModeratedComment[]): Promise<QueueRow[]> {
    const parentIds = comments.flatMap((comment) => comment.parentId ?? []);
    const [articles, parents, claims, histories] = await Promise.all([
      this.articles.byIds([...new Set(comments.map((comment) => comment.articleId))]),
      this.comments.answered(parentIds),
      this.claims.of(comments.map((comment) => comment.id)),
      this.histories.of(actor, comments),
    ]);
    const byId = new Map(articles.map((article) => [article.id, article]));
    return comments.flatMap((comment) => {
      const article = byId.get(comment.articleId);
      if (!article) return [];
      const inReplyTo = parents.get(comment.parentId ?? '') ?? null;
      const history = histories.get(comment.id) ?? null;
      return [{ comment, article, inReplyTo, claim: claims.get(comment.id) ?? null, history }];
    });
  }
}
