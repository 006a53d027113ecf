import { Injectable } from '@nestjs/common';
import { type QueueView, decisionsFrom } from '../comment/comment.view.js';
import { DecisionsAbout } from '../moderation/decisions-about.queries.js';
import { type AlreadyDecided } from '../moderation/moderation.errors.js';
import { decisionOf, type QueueRow } from '../moderation/moderation.view.js';
import { QueueQueries } from '../moderation/queue.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { type AuditLine, AuditQueries } from '../platform/audit/audit-queries.js';
import { Clock } from '../platform/clock.js';
import { moderatedCommentPath } from './addresses.js';
import { moderationCommentPage, type UnsentReply } from './moderation-comment-page.js';
import { type LogEntryView } from './moderation-log-entries.js';
import { moderationLogPage } from './moderation-log-page.js';
import { type Notice } from './moderation-notice.js';
import { moderationQueuePage } from './moderation-queue-page.js';
import { type QueueItemView } from './queue-item.js';
import { Sites } from './sites.js';

const perPage = 50;

/** Composes what the rooms tell into the moderators' pages. */
@Injectable()
export class ModerationPages {
  constructor(
    private readonly queue: QueueQueries,
    private readonly decided: DecisionsAbout,
    private readonly record: AuditQueries,
    private readonly sites: Sites,
    private readonly clock: Clock,
  ) {}

  async queuePage(staff: Actor, status: QueueView, after: string | null, notice: Notice | null): Promise<string> {
    const [{ items, next }, counts, site] = await Promise.all([
      this.queue.page(status, perPage, after ?? undefined),
      this.queue.counts(),
      this.sites.site(),
    ]);
    const now = this.clock.now();
    return moderationQueuePage(site, { staff, now, status, counts, items: items.map(toItem), after, next, notice });
  }

  /** Throws CommentMissing. */
  async commentPage(staff: Actor, id: string, unsent: UnsentReply | null = null): Promise<string> {
    const [row, versions, history, site] = await Promise.all([
      this.queue.row(id),
      this.queue.earlierVersions(id),
      this.decided.history(id),
      this.sites.site(),
    ]);
    const entries = history.map((line) => toEntry(line));
    return moderationCommentPage(site, {
      staff,
      now: this.clock.now(),
      item: toItem(row),
      versions,
      history: entries,
      notice: null,
      unsent,
    });
  }

  async logPage(staff: Actor, after: string | null): Promise<string> {
    const [{ items, next }, site] = await Promise.all([
      this.record.deeds(perPage, after ?? undefined),
      this.sites.site(),
    ]);
    return moderationLogPage(site, { staff, entries: items.map((line) => toEntry(line)), after, next });
  }

  /** What to say after a decision came through, read from the record and not from the address; null when it was not this person's. */
  async noticeAfter(staff: Actor, commentId: string): Promise<Notice | null> {
    const decision = await this.decided.lastBy(staff, commentId);
    if (!decision) return null;
    const { comment } = await this.queue.row(commentId);
    return {
      kind: 'decided',
      decision,
      comment: { id: comment.id, version: comment.version, authorName: comment.author.name },
      undo: comment.previousStatus === null ? null : 'restore',
    };
  }

  /** What to say when somebody else was quicker. */
  async overtakenBy({ other }: AlreadyDecided, commentId: string): Promise<Notice | null> {
    const decision = other.action === null ? null : decisionOf(other.action);
    if (decision === null || other.by === null || other.at === null) return null;
    const { comment } = await this.queue.row(commentId);
    return {
      kind: 'overtaken',
      decision,
      by: other.by,
      at: new Date(other.at),
      reason: other.reason,
      comment: { id: comment.id, authorName: comment.author.name },
    };
  }
}

function toItem({ comment, article, inReplyTo }: QueueRow): QueueItemView {
  const decisions = decisionsFrom(comment.status, comment.previousStatus);
  // Approving what is published already says that the reports were looked at.
  const keep = comment.status === 'published' && comment.reports.length > 0;
  return { comment, article, inReplyTo, decisions: keep ? ['approve', ...decisions] : decisions };
}

function toEntry(line: AuditLine): LogEntryView {
  const { reason } = line.detail;
  return {
    id: line.id,
    at: line.at,
    who: line.actor,
    action: line.action,
    about: {
      label: `${line.subjectKind} ${line.subjectId.slice(0, 8)}`,
      href: line.subjectKind === 'comment' ? moderatedCommentPath(line.subjectId) : null,
    },
    why: typeof reason === 'string' ? reason : null,
  };
}
