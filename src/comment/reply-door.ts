import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { articlePath, type ReplyPolicyWord } from '../article/article.view.js';
import { RepliesClosed } from './comment.errors.js';
import { CommentQueries } from './comment.queries.js';

export interface Entered {
  readonly articleId: string;
  readonly path: string;
  readonly lang: string;
  readonly policy: ReplyPolicyWord;
}

/** How articles stand towards replies at this moment, their comments counted. Ask it before a transaction, not within. */
@Injectable()
export class ReplyDoor {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly comments: CommentQueries,
  ) {}

  /** Throws ArticleMissing, ArticleWithdrawn, RepliesClosed. */
  async enter(slug: string): Promise<Entered> {
    const article = await this.articles.forReplies(slug);
    const stands = await this.comments.replyPolicyOf(article);
    if (stands.policy === 'closed') throw new RepliesClosed(stands);
    return { articleId: article.id, path: articlePath(slug), lang: article.lang, policy: stands.policy };
  }

  /** Of an article in any state. */
  async standing(articleId: string): Promise<Entered> {
    const [article] = await this.articles.byIds([articleId]);
    if (!article) return { articleId, path: '/', lang: 'und', policy: 'closed' };
    const { policy } = await this.comments.replyPolicyOf(article);
    return { articleId, path: article.path, lang: article.lang, policy };
  }
}
