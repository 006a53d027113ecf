import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { columnsOf, type CommentBefore, readBefore } from './comment-before.js';
import { Comment } from './comment.entity.js';
import { commentMessages } from './comment.messages.js';
import { type Stayed } from './comment-moves.service.js';
import { type CommentStatus, type StoredStatus } from './comment-status.js';
import { showAllThatMustShow, showWhatMustShow } from './comment-thread.js';
import { tellOfMove, tellOfMoves } from './comment-tidings.js';
import { CommentVersion } from './comment-version.entity.js';
import { keepFormerWords } from './former-words.js';
import { ReportedComments } from './reported-comments.js';
import { lockAsSeen, lockInThreads, type StandingComment } from './thread-lock.js';

export interface PutBack {
  readonly from: CommentStatus;
  readonly to: CommentStatus;
  readonly version: number;
}

export interface WantedPutBack {
  readonly commentId: string;
  /** The one that the act made. */
  readonly version: number;
  /** What the record says of how it stood before. */
  readonly recorded: unknown;
}

export interface PutBackOne extends PutBack {
  readonly commentId: string;
  readonly articleId: string;
  readonly before: CommentBefore;
}

interface Standing {
  readonly id: string;
  readonly articleId: string;
  readonly status: StoredStatus;
  readonly version: number;
}

/** Puts a comment back to how it stood before an act, on behalf of the room that keeps the record of acts. */
@Injectable()
export class CommentUndo {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly reported: ReportedComments,
  ) {}

  /** Whether the record says enough of an act to take it back. */
  knows(recorded: unknown): boolean {
    return readBefore(recorded) !== null;
  }

  /** `version` is the one that the act made, `by` who takes it back. Joins the caller's transaction. Throws CommentMissing, CommentGone, StaleVersion. */
  async putBack(
    tx: EntityManager,
    commentId: string,
    recorded: unknown,
    version: number,
    by: string,
  ): Promise<PutBack> {
    const before = readBefore(recorded);
    if (before === null) throw new TypeError('The record does not say how the comment stood: ask `knows` first.');
    const comment = await lockAsSeen(tx, commentId, version);
    const words = before.text === null ? {} : await this.putWordsBack(tx, comment, before.text, by);
    await tx.update(Comment, commentId, {
      ...columnsOf(before),
      ...words,
      shown: before.status === 'published' || comment.shown,
      version: version + 1,
    });
    await showWhatMustShow(tx, comment);
    if (before.reportsResolvedAt) await this.reported.openAgain(tx, commentId, before.reportsResolvedAt);
    await this.tell(tx, comment, before.status);
    return { from: comment.status, to: before.status, version: version + 1 };
  }

  /** One that stays published may say something else now, or stand elsewhere. */
  private async tell(tx: EntityManager, comment: StandingComment, to: CommentStatus): Promise<void> {
    const { id: commentId, articleId, status } = comment;
    if (status !== to) await tellOfMove(this.outbox, tx, comment, to);
    else if (to === 'published') await this.outbox.put(tx, commentMessages.edited, { commentId, articleId });
  }

  /** What stood there between is kept as well. */
  private async putWordsBack(tx: EntityManager, comment: StandingComment, version: number, by: string) {
    const commentId = comment.id;
    const former = await tx.findOneByOrFail(CommentVersion, { commentId, version });
    await keepFormerWords(tx, comment, this.clock.now(), { by, reason: null });
    return { source: former.source, html: former.html, rendererVersion: former.rendererVersion };
  }

  /** Many at once, by as many statements as one; what cannot be put back is left alone, and said. Joins the caller's transaction. */
  async putBackAll(tx: EntityManager, wanted: readonly WantedPutBack[]): Promise<(PutBackOne | Stayed)[]> {
    const ids = wanted.map(({ commentId }) => commentId);
    const standing = await standingOf(tx, ids);
    const outcomes = wanted.map((one) => outcomeOf(one, standing.get(one.commentId)));
    const put = outcomes.flatMap((outcome) => ('stays' in outcome ? [] : [outcome]));
    if (put.length === 0) return outcomes;
    await writeBack(tx, put);
    await showAllThatMustShow(
      tx,
      put.map(({ commentId }) => commentId),
    );
    await this.reported.openAllAgain(tx, put);
    await tellOfMoves(this.outbox, tx, put);
    return outcomes;
  }
}

async function standingOf(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  await lockInThreads(tx, ids);
  const rows = await tx.query<Standing[]>(
    'select id, article_id as "articleId", status, version from comments where id = any($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function outcomeOf({ commentId, version, recorded }: WantedPutBack, now: Standing | undefined): PutBackOne | Stayed {
  const before = readBefore(recorded);
  if (!now || before === null) return { commentId, stays: 'missing' };
  if (now.status === 'withdrawn') return { commentId, stays: 'withdrawn' };
  if (now.version !== version) return { commentId, stays: 'stale' };
  const { articleId, status: from } = now;
  return { commentId, articleId, from, to: before.status, version: version + 1, before };
}

async function writeBack(tx: EntityManager, put: readonly PutBackOne[]): Promise<void> {
  await tx.query(
    `update comments as c
        set status = put.status, previous_status = put.previous_status, decision_reason = put.reason,
            decision_code = put.code, published_at = put.published_at, shown = put.status = 'published' or c.shown,
            version = c.version + 1
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
            as put (id, status, previous_status, reason, code, published_at)
      where c.id = put.id`,
    [
      put.map(({ commentId }) => commentId),
      put.map(({ before }) => before.status),
      put.map(({ before }) => before.previousStatus),
      put.map(({ before }) => before.decisionReason),
      put.map(({ before }) => before.decisionCode),
      put.map(({ before }) => before.publishedAt),
    ],
  );
}
