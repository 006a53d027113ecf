import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { type SafeHtml } from '../platform/safe-html.js';
import { Allowances } from '../platform/security/allowances.js';
import { renderComment } from './comment-body.js';
import { RepliesClosed, TooManyPreviews } from './comment.errors.js';
import { CommentQueries } from './comment.queries.js';
import { ReplyInput } from './reply-input.service.js';

/** One a second for somebody who writes with the live preview open, and for as many as share an address with them. */
const previews = [{ count: 60, seconds: 60 }];

/** Shows what would become of a text, by the renderer that will make it. Nothing is stored. */
@Injectable()
export class ReplyPreviews {
  constructor(
    private readonly allowances: Allowances,
    private readonly articles: ArticleQueries,
    private readonly comments: CommentQueries,
    private readonly input: ReplyInput,
  ) {}

  /** `fields` is `{ comment }`. Throws TooManyPreviews, ArticleMissing, ArticleWithdrawn, RepliesClosed, InvalidInput. */
  async preview(slug: string, fields: unknown, client: string): Promise<SafeHtml> {
    const wait = await this.allowances.take([{ what: 'preview', who: client, limits: previews }]);
    if (wait > 0) throw new TooManyPreviews(wait);
    const stands = await this.comments.replyPolicyOf(await this.articles.forReplies(slug));
    if (stands.policy === 'closed') throw new RepliesClosed(stands);
    return renderComment(await this.input.preview(fields));
  }
}
