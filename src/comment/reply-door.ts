import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { type ReplyPolicyWord } from '../article/article.view.js';
import { RepliesClosed } from './comment.errors.js';
import { CommentQueries } from './comment.queries.js';

/** How articles stand towards replies at this moment, their comments counted. Ask it before a transaction, not within. */
@Injectable()
export class ReplyDoor {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly comments: CommentQueries,
  ) {}

  /** Throws ArticleMissing, ArticleWithdrawn, RepliesClosed. */
  async enter(slug: string): Promise<{ readonly articleId: string; readonly policy: ReplyPolicyWord }> {
    const article = await this.articles.forReplies(slug);
    const stands = await this.comments.replyPolicyOf(article);
    if (stands.policy === 'closed') throw new RepliesClosed(stands);
    return { articleId: article.id, policy: stands.policy };
  }

  /** Of an article in any state. */
  async policyOf(articleId: string): Promise<ReplyPolicyWord> {
    const [article] = await this.articles.byIds([articleId]);
    return article ? (await this.comments.replyPolicyOf(article)).policy : 'closed';
  }
}
