import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Outbox } from '../platform/jobs/outbox.js';
import { Comment } from './comment.entity.js';
import { commentMessages } from './comment.messages.js';
import { CommentReport } from './comment-report.entity.js';
import { showWhatMustShow } from './comment-thread.js';

interface Reopened {
  readonly commentId: string;
  readonly before: { readonly reportsResolvedAt: Date | null };
}

/** What reports do to a comment. All of it joins the caller's transaction, with the comment locked in its thread. */
@Injectable()
export class ReportedComments {
  constructor(private readonly outbox: Outbox) {}

  /** Out of sight until a moderator has looked. */
  async hide(tx: EntityManager, comment: Comment, reports: number): Promise<void> {
    const reason = { rule: 'reported', outcome: 'hold', detail: `${reports} readers reported it.` } as const;
    await tx.update(Comment, comment.id, {
      status: 'held',
      previousStatus: 'published',
      version: comment.version + 1,
      verdict: { status: 'held', reasons: [...comment.verdict.reasons, reason] },
    });
    await showWhatMustShow(tx, comment);
    const ids = { commentId: comment.id, articleId: comment.articleId };
    await this.outbox.put(tx, commentMessages.removed, ids);
    await this.outbox.put(tx, commentMessages.held, ids);
  }

  async hasOpen(tx: EntityManager, commentId: string): Promise<boolean> {
    return tx.existsBy(CommentReport, { commentId, resolvedAt: IsNull() });
  }

  /** Those of these comments that have one. */
  async withOpen(tx: EntityManager, commentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ comment_id: string }[]>(
      'select distinct comment_id from comment_reports where comment_id = any($1) and resolved_at is null',
      [commentIds],
    );
    return new Set(rows.map((row) => row.comment_id));
  }

  /** A moderator has decided, so what was reported is dealt with. */
  async resolve(tx: EntityManager, commentIds: readonly string[], now: Date): Promise<void> {
    await tx.query('update comment_reports set resolved_at = $2 where comment_id = any($1) and resolved_at is null', [
      commentIds,
      now,
    ]);
  }

  /** The decision that dealt with them was taken back. */
  async openAgain(tx: EntityManager, commentId: string, resolvedAt: Date): Promise<void> {
    await tx.update(CommentReport, { commentId, resolvedAt }, { resolvedAt: null });
  }

  async openAllAgain(tx: EntityManager, all: readonly Reopened[]): Promise<void> {
    const reopened = all.filter(({ before }) => before.reportsResolvedAt !== null);
    if (reopened.length === 0) return;
    await tx.query(
      `update comment_reports r set resolved_at = null
         from unnest($1::uuid[], $2::timestamptz[]) as again (comment_id, at)
        where r.comment_id = again.comment_id and r.resolved_at = again.at`,
      [reopened.map(({ commentId }) => commentId), reopened.map(({ before }) => before.reportsResolvedAt)],
    );
  }
}
