import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { commentRendererVersion, renderComment } from './comment-body.js';
import { type EditReplyDto } from './comment.dto.js';
import { Comment } from './comment.entity.js';
import { EditClosed, StaleVersion } from './comment.errors.js';
import { type OwnReply } from './comment.view.js';
import { type StoredStatus } from './comment-status.js';
import { showWhatMustShow } from './comment-thread.js';
import { keepFormerWords } from './former-words.js';
import { OwnReplyQueries } from './own-reply.queries.js';
import { OwnReplyTraces } from './own-reply-traces.js';
import { ReplyGate } from './reply-gate.js';
import { ReplyJudge, type ReplyToJudge } from './reply-judge.js';
import { ReplyStandards } from './reply-standards.js';
import { factsAfterEdit, setAside, type Verdict } from './rules/verdict.js';
import { lockInThread } from './thread-lock.js';

/** What an author may do with a reply, by its signed link. */
@Injectable()
export class OwnReplies {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly own: OwnReplyQueries,
    private readonly gate: ReplyGate,
    private readonly traces: OwnReplyTraces,
    private readonly standards: ReplyStandards,
    private readonly judge: ReplyJudge,
  ) {}

  /** For a face to ask before it reads what was sent. Counts nothing. Throws TooManyReplies. */
  async admit(client: string): Promise<void> {
    await this.gate.admit(client);
  }

  /**
   * The same checks as for a new reply. What it says already is taken for said: an edit that is sent twice is made once.
   * Throws CommentMissing, TooManyReplies, EditClosed, StaleVersion.
   */
  async edit(
    commentId: string,
    token: string,
    { comment: source, version }: EditReplyDto,
    client: string,
  ): Promise<void> {
    const before = await this.own.open(commentId, token);
    if (before.source === source) return;
    if (!before.edit.may) throw new EditClosed(before.edit.why);
    await this.gate.pass(client);
    const standards = await this.standards.forEdit(before.articleId, rewordedTo(source, before), client);
    const minutes = await this.own.editMinutes();
    await this.db.transaction(async (tx) => {
      const comment = await lockInThread(tx, commentId);
      if (comment.source === source) return;
      const { edit } = await this.own.read(tx, commentId, minutes);
      if (!edit.may) throw new EditClosed(edit.why);
      if (comment.version !== version) throw new StaleVersion();
      const verdict = await this.judge.judge(tx, rewritten(comment, source, client), standards, this.clock.now());
      await this.replaceText(tx, comment, source, verdict);
      await this.traces.edited(tx, comment, verdict);
    });
  }

  /** For good: the words, the name and the address go, the place stays while replies stand below it. Twice is as good as once. */
  async withdraw(commentId: string, token: string): Promise<void> {
    this.own.assertOwn(commentId, token);
    await this.db.transaction(async (tx) => {
      const comment = await lockInThread(tx, commentId);
      if (comment.status === 'withdrawn') return;
      await tx.update(Comment, commentId, {
        status: 'withdrawn',
        previousStatus: null,
        authorName: '',
        authorWebsite: null,
        source: '',
        html: '',
        verdict: { status: 'held', reasons: [] },
        decisionReason: null,
        decisionCode: null,
        clientKey: null,
        version: comment.version + 1,
      });
      await showWhatMustShow(tx, comment);
      await this.traces.withdrawn(tx, comment);
    });
  }

  private async replaceText(tx: EntityManager, comment: Comment, source: string, verdict: Verdict): Promise<void> {
    const now = this.clock.now();
    await keepFormerWords(tx, comment, now, null);
    const status = afterEdit(comment, verdict);
    await tx.update(Comment, comment.id, {
      source,
      html: renderComment(source),
      rendererVersion: commentRendererVersion,
      verdict: { ...verdict, facts: factsAfterEdit(comment.verdict, verdict) },
      status,
      // What a decision before the edit led away from is no place to put these words back to.
      previousStatus: setAside(verdict.status) ? 'held' : status === comment.status ? comment.previousStatus : null,
      version: comment.version + 1,
      editedAt: comment.publishedAt === null ? null : now,
      staffEditedAt: null,
    });
    await showWhatMustShow(tx, comment);
  }
}

/** What waits goes on waiting, whatever it says now; unless a rule sets it aside. */
function afterEdit(comment: Comment, verdict: Verdict): StoredStatus {
  return comment.status === 'published' || setAside(verdict.status) ? verdict.status : 'held';
}

function rewordedTo(source: string, { id, authorName, authorWebsite }: OwnReply) {
  return { commentId: id, name: authorName, source, website: authorWebsite };
}

function rewritten(comment: Comment, source: string, client: string): ReplyToJudge {
  const { id: commentId, authorName: name, authorWebsite: website, clientKey } = comment;
  return { commentId, name, source, website, client, clientKey, email: null };
}
