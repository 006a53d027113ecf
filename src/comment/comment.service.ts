import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ArticleQueries } from '../article/article.queries.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { commentRendererVersion, renderComment } from './comment-body.js';
import { type LeaveReplyDto } from './comment.dto.js';
import { Comment } from './comment.entity.js';
import { RepliesClosed } from './comment.errors.js';
import { CommentLinks } from './comment-links.js';
import { CommentQueries } from './comment.queries.js';
import { CommentShelf } from './comment-shelf.js';
import { type SubmittedReply } from './comment.view.js';
import { type RequestIdentity, Submissions } from './submissions.js';
import { placeOf } from './reply-place.js';
import { judge } from './rules/verdict.js';

/** Where a reply came from: the client's network (see client-address.ts), and the Idempotency-Key that it sent, if any. */
export interface Circumstances {
  readonly client: string;
  readonly idempotencyKey?: string | undefined;
}

/** Takes replies. The form and the JSON route both come through here. */
@Injectable()
export class CommentService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly articles: ArticleQueries,
    private readonly comments: CommentQueries,
    private readonly submissions: Submissions,
    private readonly shelf: CommentShelf,
    private readonly links: CommentLinks,
  ) {}

  /** For a face to ask before it reads what was sent. Counts nothing. Throws TooManyReplies. */
  async admit({ client }: Circumstances): Promise<void> {
    await this.submissions.admit(client);
  }

  /** Throws TooManyReplies, ArticleMissing, ArticleWithdrawn, RepliesClosed, ParentUnavailable, KeyUsedForAnother. */
  async leaveReply(slug: string, reply: LeaveReplyDto, from: Circumstances): Promise<SubmittedReply> {
    const identity = this.submissions.identify(from.client, from.idempotencyKey, slug, reply);
    return this.submissions.once(identity, from.client, async () => {
      const article = await this.articles.forReplies(slug);
      const stands = await this.comments.replyPolicyOf(article);
      if (stands.policy === 'closed') throw new RepliesClosed(stands);
      return this.db.transaction((tx) => this.write(tx, article.id, reply, identity));
    });
  }

  private async write(
    tx: EntityManager,
    articleId: string,
    reply: LeaveReplyDto,
    identity: RequestIdentity,
  ): Promise<SubmittedReply> {
    const now = this.clock.now();
    const comment = this.newComment(articleId, reply, identity, now);
    const earlier = await this.submissions.claim(tx, identity, comment, now);
    if (earlier) return earlier;
    const placed = { ...comment, ...(await placeOf(tx, comment, reply.parentId)) };
    await this.shelf.put(tx, placed, reply.email);
    return this.links.answer(comment.id, comment.status, now);
  }

  /** Nothing that is typed into a form proves who typed it, so every author is unknown here. */
  private newComment(articleId: string, reply: LeaveReplyDto, { clientKey }: RequestIdentity, now: Date): Comment {
    const id = newId();
    const verdict = judge({ author: 'unknown', source: reply.comment, website: reply.website ?? null });
    return {
      id,
      articleId,
      parentId: null,
      rootId: id,
      depth: 0,
      authorName: reply.name,
      authorWebsite: reply.website ?? null,
      byStaff: false,
      source: reply.comment,
      html: renderComment(reply.comment),
      rendererVersion: commentRendererVersion,
      status: verdict.status,
      previousStatus: null,
      shown: verdict.status === 'published',
      version: 1,
      verdict,
      decisionReason: null,
      clientKey,
      createdAt: now,
      publishedAt: verdict.status === 'published' ? now : null,
      editedAt: null,
    };
  }
}
