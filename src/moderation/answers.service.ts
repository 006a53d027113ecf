import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ArticleQueries } from '../article/article.queries.js';
import { type AnswerDto } from '../comment/comment.dto.js';
import { StaffReplies } from '../comment/staff-replies.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { newId } from '../platform/ids.js';
import { ActsAbout } from './acts-about.queries.js';
import { Decisions } from './decisions.service.js';
import { type Answered } from './moderation.view.js';
import { QueueQueries } from './queue.queries.js';

/** Lets a reply through and answers it, in one go: both stand, or neither. */
@Injectable()
export class Answers {
  constructor(
    private readonly db: DataSource,
    private readonly queue: QueueQueries,
    private readonly articles: ArticleQueries,
    private readonly decisions: Decisions,
    private readonly replies: StaffReplies,
    private readonly acts: ActsAbout,
  ) {}

  /** Throws as `Decisions.decide` does, and ArticleWithdrawn. */
  async answer(actor: Actor, commentId: string, { comment, version }: AnswerDto): Promise<Answered> {
    const { article } = await this.queue.row(actor, commentId);
    const { id: articleId } = await this.articles.forReplies(article.slug);
    const reply = newId();
    return this.acts.orOvertaken(commentId, () =>
      this.db.transaction(async (tx) => {
        // The record names the answer, so that whoever takes the approval back takes the answer with it.
        const decided = await this.decisions.decideIn(
          tx,
          actor,
          commentId,
          { decision: 'approve', version },
          { reply },
        );
        const { url } = await this.replies.leaveIn(tx, actor, articleId, { comment, parentId: commentId }, reply);
        return { ...decided, reply: { id: reply, url } };
      }),
    );
  }
}
