import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { commentRendererVersion, renderComment } from './comment-body.js';
import { type LeaveReplyDto } from './comment.dto.js';
import { Comment } from './comment.entity.js';
import { CommentShelf } from './comment-shelf.js';
import { type SubmittedReply } from './comment.view.js';
import { type RequestIdentity, Submissions, type TakenReply } from './submissions.js';
import { ReplyJudge, type ReplyToJudge } from './reply-judge.js';
import { openPlaceOf } from './reply-place.js';
import { ReplyStandards, type Standards } from './reply-standards.js';
import { setAside, type Verdict } from './rules/verdict.js';

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
    private readonly submissions: Submissions,
    private readonly standards: ReplyStandards,
    private readonly judge: ReplyJudge,
    private readonly shelf: CommentShelf,
  ) {}

  /** For a face to ask before it reads what was sent. Counts nothing. Throws TooManyReplies. */
  async admit({ client }: Circumstances): Promise<void> {
    await this.submissions.admit(client);
  }

  /** Throws TooManyReplies, ArticleMissing, ArticleWithdrawn, RepliesClosed, ParentUnavailable, ThreadClosed, KeyUsedForAnother. */
  async leaveReply(slug: string, reply: LeaveReplyDto, from: Circumstances): Promise<SubmittedReply> {
    const identity = this.submissions.identify(from.client, from.idempotencyKey, slug, reply);
    return this.submissions.once(identity, from.client, async () => {
      const standards = await this.standards.forNew(slug, reply, from.client);
      return this.db.transaction((tx) => this.write(tx, reply, standards, { ...identity, client: from.client }));
    });
  }

  private async write(
    tx: EntityManager,
    reply: LeaveReplyDto,
    standards: Standards & { readonly articleId: string },
    identity: RequestIdentity & Pick<Circumstances, 'client'>,
  ): Promise<TakenReply> {
    const now = this.clock.now();
    const words = wordsOf(reply, identity);
    const verdict = await this.judge.judge(tx, words, standards, now);
    const comment = newComment(standards.articleId, words, verdict, now);
    const earlier = await this.submissions.claim(tx, identity, comment, now);
    if (earlier) return earlier;
    const placed = { ...comment, ...(await openPlaceOf(tx, comment, reply.parentId)) };
    await this.shelf.put(tx, placed, reply.email);
    return comment;
  }
}

function wordsOf(
  reply: LeaveReplyDto,
  { client, clientKey }: RequestIdentity & Pick<Circumstances, 'client'>,
): ReplyToJudge {
  const { comment: source, name, website = null, email } = reply;
  return { commentId: newId(), name, source, website, client, clientKey, email };
}

/** At the top level, until its place is known. */
function newComment(articleId: string, words: ReplyToJudge, verdict: Verdict, now: Date): Comment {
  const published = verdict.status === 'published';
  return {
    id: words.commentId,
    articleId,
    parentId: null,
    rootId: words.commentId,
    depth: 0,
    authorName: words.name,
    authorWebsite: words.website,
    byStaff: false,
    source: words.source,
    html: renderComment(words.source),
    rendererVersion: commentRendererVersion,
    status: verdict.status,
    previousStatus: setAside(verdict.status) ? 'held' : null,
    shown: published,
    version: 1,
    verdict,
    decisionReason: null,
    decisionCode: null,
    clientKey: words.clientKey,
    createdAt: now,
    publishedAt: published ? now : null,
    editedAt: null,
    staffEditedAt: null,
    pinnedAt: null,
    repliesClosedAt: null,
  };
}
