import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ArticleQueries } from '../article/article.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { commentRendererVersion, renderComment } from './comment-body.js';
import { type StaffReplyDto } from './comment.dto.js';
import { Comment } from './comment.entity.js';
import { commentMessages } from './comment.messages.js';
import { placeOf } from './reply-place.js';

export interface LeftStaffReply {
  readonly id: string;
  /** Path. */
  readonly url: string;
}

/** Replies of those who work here: published at once, under their own name, with the badge that nobody else can get. */
@Injectable()
export class StaffReplies {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly articles: ArticleQueries,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Also where replies are closed to others. Throws ArticleMissing, ArticleWithdrawn, ParentUnavailable. */
  async leave(actor: Actor, slug: string, { comment: source, parentId }: StaffReplyDto): Promise<LeftStaffReply> {
    const article = await this.articles.forReplies(slug);
    return this.db.transaction((tx) => this.leaveIn(tx, actor, article.id, { comment: source, parentId }, newId()));
  }

  /** Joins the caller's transaction, as the comment `id`. Throws ParentUnavailable. */
  async leaveIn(
    tx: EntityManager,
    actor: Actor,
    articleId: string,
    { comment: source, parentId }: StaffReplyDto,
    id: string,
  ): Promise<LeftStaffReply> {
    const reply = this.newReply(id, articleId, actor.name, source);
    await tx.insert(Comment, { ...reply, ...(await placeOf(tx, reply, parentId)) });
    await this.audit.record(tx, { actor, action: 'comment.replied', subjectKind: 'comment', subjectId: id });
    await this.outbox.put(tx, commentMessages.published, { commentId: id, articleId });
    return { id, url: `/comments/${id}` };
  }

  private newReply(id: string, articleId: string, authorName: string, source: string): Comment {
    const now = this.clock.now();
    return {
      id,
      articleId,
      parentId: null,
      rootId: id,
      depth: 0,
      authorName,
      authorWebsite: null,
      byStaff: true,
      source,
      html: renderComment(source),
      rendererVersion: commentRendererVersion,
      status: 'published',
      previousStatus: null,
      shown: true,
      version: 1,
      verdict: { status: 'published', reasons: [] },
      decisionReason: null,
      decisionCode: null,
      clientKey: null,
      createdAt: now,
      publishedAt: now,
      editedAt: null,
      staffEditedAt: null,
      pinnedAt: null,
      repliesClosedAt: null,
    };
  }
}
