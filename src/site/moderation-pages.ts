import { Injectable } from '@nestjs/common';
import { may } from '../account/abilities.js';
import { ArticleReplies } from '../article/article-replies.service.js';
import { type ArticleReference } from '../article/article.view.js';
import { decisionsFrom } from '../comment/comment.view.js';
import { CommentGone, CommentMissing } from '../comment/comment.errors.js';
import { ActsAbout } from '../moderation/acts-about.queries.js';
import { type DeclineReason, DeclineReasons } from '../moderation/decline-reasons.queries.js';
import { AlreadyDecided, TakenByAnother } from '../moderation/moderation.errors.js';
import { type QueuePage, type QueueRow } from '../moderation/moderation.view.js';
import { AppealsAtDesk } from '../moderation/appeals-at-desk.queries.js';
import { within } from '../comment/search/queue-query.view.js';
import { searchFor } from '../comment/search/search.dto.js';
import { placeCalled, type QueuePlace } from '../moderation/queue-place.view.js';
import { OldQueueQueries } from '../moderation/old-queue.queries.js';
import { QueueQueries } from '../moderation/queue.queries.js';
import { AuditChain } from '../platform/audit/audit-chain.js';
import { type AuditLine, AuditQueries } from '../platform/audit/audit-queries.js';
import { ActOvertaken } from '../platform/audit/undo.errors.js';
import { Clock } from '../platform/clock.js';
import { InvalidInput } from '../platform/domain-error.js';
import { UnreadableQuery } from '../platform/http/refusals.js';
import { type Visitor } from '../platform/http/visitors.js';
import { bansPath, moderatedCommentPath, withQuery } from './addresses.js';
import { type ArticleDoor } from './moderation-article.js';
import { type EmailRevealView, notRevealed } from './moderation-email-reveal.js';
import { moderationAnswerPage } from './moderation-answer-page.js';
import { moderationCommentPage } from './moderation-comment-page.js';
import { type LogEntryView } from './moderation-log-entries.js';
import { moderationLogPage } from './moderation-log-page.js';
import { type Changed, type Notice, type Overtaken } from './moderation-notice.js';
import { moderationQueuePage } from './moderation-queue-page.js';
import { type UntakenAct } from './moderation-untaken.js';
import { type UnmadeDecision } from './decisions.js';
import { type QueueItemView } from './queue-item.js';
import { toSettingEntry } from './staff-setting-entry.js';
import { Sites } from './sites.js';
import { type TypedDecision } from './typed-decision.js';

const perPage = 50;

/** Composes what the rooms tell into the moderators' pages. */
@Injectable()
export class ModerationPages {
  constructor(
    private readonly queue: QueueQueries,
    private readonly acts: ActsAbout,
    private readonly reasons: DeclineReasons,
    private readonly appeals: AppealsAtDesk,
    private readonly doors: ArticleReplies,
    private readonly oldQueue: OldQueueQueries,
    private readonly record: AuditQueries,
    private readonly chain: AuditChain,
    private readonly sites: Sites,
    private readonly clock: Clock,
  ) {}

  /** `fault` says that the search could not be made; the page says why. */
  async queuePage(
    staff: Visitor,
    place: QueuePlace,
    after: string | null,
    notice: Notice | null,
  ): Promise<{ readonly page: string; readonly fault: boolean }> {
    const [found, counts, reasons, appeals, old, site] = await Promise.all([
      this.find(staff, place, after),
      this.queue.counts(staff),
      this.reasons.all(),
      this.appeals.openCount(staff),
      this.oldQueue.forWhom(staff),
      this.sites.site(),
    ]);
    const items = found.items.map((row) => toItem(row, staff, reasons));
    const now = this.clock.now();
    const page = moderationQueuePage(site, { ...found, staff, now, counts, appeals, items, after, notice, old });
    return { page, fault: found.fault !== null };
  }

  /** A search may name another list than the one that is open. */
  private async find(staff: Visitor, place: QueuePlace, after: string | null): Promise<Found> {
    try {
      const query = within(searchFor(place.q), place.status);
      const { items, next, searchedTo } = await this.queue.page(staff, query, perPage, after ?? undefined);
      return { place: { ...place, status: query.view }, items, next, searchedTo, fault: null };
    } catch (error) {
      if (!(error instanceof UnreadableQuery) || error.faults.some(({ field }) => field !== 'q')) throw error;
      const fault = error.faults.map(({ message }) =>
        message.replace(/^Q: ./u, (start) => start.slice(3).toUpperCase()),
      );
      return { place, items: [], next: null, searchedTo: null, fault: fault.join(' ') };
    }
  }

  /** What a decision led to, without the rest of the queue. Without `commentId`: the counts. */
  async answerPage(staff: Visitor, place: QueuePlace, commentId: string | null): Promise<string> {
    const [row, counts, notice, reasons, site] = await Promise.all([
      commentId === null ? null : this.queue.rowIn(staff, place.status, commentId),
      this.queue.counts(staff),
      commentId === null ? null : this.noticeAfter(staff, commentId),
      this.reasons.all(),
      this.sites.site(),
    ]);
    const items = row ? [toItem(row, staff, reasons)] : [];
    const now = this.clock.now();
    return moderationAnswerPage(site, { staff, now, place, counts, items, notice });
  }

  /** Throws CommentMissing. */
  async commentPage(
    staff: Visitor,
    id: string,
    { untaken = null, unmade = null, notice = null, stays = null, email = notRevealed }: NotTaken = {},
  ): Promise<string> {
    const [row, versions, history, reasons, site] = await Promise.all([
      this.queue.row(staff, id),
      this.queue.earlierVersions(id),
      this.acts.history(id),
      this.reasons.all(),
      this.sites.site(),
    ]);
    const last = await this.doors.lastAct(row.article.id);
    const undoable = this.acts.undoable(history, row.comment.version);
    const entries = history.map((line) => toEntry(line, line.id === undoable?.id));
    return moderationCommentPage(site, {
      staff,
      now: this.clock.now(),
      item: toItem(row, staff, reasons),
      versions,
      history: entries,
      notice,
      door: toDoor(row.article, last, stays),
      untaken,
      unmade,
      email: may(staff.role, 'reveal-emails') && row.comment.email !== '' ? email : null,
    });
  }

  async logPage(staff: Visitor, after: string | null): Promise<string> {
    const [{ items, next }, last, head, site] = await Promise.all([
      this.record.deeds(perPage, after ?? undefined, staff.limited ? staff.id : undefined),
      this.record.lastOf('setting'),
      this.chain.head(),
      this.sites.site(),
    ]);
    const mayUndo = (line: AuditLine) => may(staff.role, 'change-settings') && last.get(line.subjectId)?.id === line.id;
    const entries = items.map((line) =>
      line.subjectKind === 'setting' ? toSettingEntry(line, mayUndo(line)) : toEntry(line, false),
    );
    return moderationLogPage(site, { staff, entries, after, next, head });
  }

  /** What to say after a decision came through, read from the record and not from the address; null when it was not this person's. */
  async noticeAfter(staff: Visitor, commentId: string): Promise<Notice | null> {
    const act = await this.acts.lastBy(staff, commentId);
    if (!act) return null;
    const [comment, history] = [await this.named(staff, commentId), await this.acts.history(commentId)];
    if (!comment) return null;
    const undoable = this.acts.undoable(history, comment.version);
    return { kind: 'done', action: act.action, comment, undo: undoable?.id === act.id ? act.id : null };
  }

  /** Null when its author withdrew it in the same moment. */
  private async named(staff: Visitor, commentId: string): Promise<NamedComment | null> {
    try {
      const { id, version, author } = (await this.queue.row(staff, commentId)).comment;
      return { id, version, authorName: author.name };
    } catch (error) {
      if (error instanceof CommentMissing) return null;
      throw error;
    }
  }

  /** The page for a decision that was not made, with the reason that was typed for it; null for errors of another kind. */
  async notMade(
    staff: Visitor,
    commentId: string,
    { reason, code, back }: TypedDecision,
    error: unknown,
  ): Promise<{ readonly status: 409 | 410 | 422; readonly page: string } | null> {
    const unused = reason === '' ? null : reason;
    if (error instanceof InvalidInput)
      return {
        status: 422,
        page: await this.commentPage(staff, commentId, { unmade: { reason, code, faults: error.faults } }),
      };
    if (error instanceof CommentGone)
      return { status: 410, page: await this.noticePage(staff, back, { kind: 'withdrawn', unused }) };
    if (error instanceof TakenByAnother) {
      const { id, author } = (await this.queue.row(staff, commentId)).comment;
      const notice = { kind: 'taken', by: error.claim.by, comment: { id, authorName: author.name }, unused } as const;
      return { status: 409, page: await this.noticePage(staff, back, notice) };
    }
    if (error instanceof ActOvertaken) {
      const named = await this.named(staff, commentId);
      if (!named) return { status: 410, page: await this.noticePage(staff, back, { kind: 'withdrawn', unused }) };
      const notice = { kind: 'not-undone', why: error.message, comment: named } as const;
      return { status: 409, page: await this.noticePage(staff, back, notice) };
    }
    if (!(error instanceof AlreadyDecided)) return null;
    const notice = { ...(await this.overtakenBy(staff, error, commentId)), unused };
    return { status: 409, page: await this.noticePage(staff, back, notice) };
  }

  private async noticePage(staff: Visitor, back: string, notice: Notice): Promise<string> {
    return (await this.queuePage(staff, placeCalled(back), null, notice)).page;
  }

  /** What changed it meanwhile: a decision, its author, or the reports of readers. */
  private async overtakenBy(
    staff: Visitor,
    { other }: AlreadyDecided,
    commentId: string,
  ): Promise<Unfit<Overtaken> | Unfit<Changed>> {
    const { id, author } = (await this.queue.row(staff, commentId)).comment;
    const comment = { id, authorName: author.name };
    const { action, by } = other;
    if (action === null || by === null || other.at === null)
      return { kind: 'changed', byAuthor: action === 'comment.edited', comment };
    return { kind: 'overtaken', action, by, at: new Date(other.at), reason: other.reason, comment };
  }
}

type Found = QueuePage & { readonly place: QueuePlace; readonly fault: string | null };

/** What a moderator sent with the page and nobody could take. */
interface NotTaken {
  readonly untaken?: UntakenAct | null;
  readonly notice?: Notice | null;
  /** Why an undo about the article was not made. */
  readonly stays?: string | null;
  readonly unmade?: UnmadeDecision | null;
  readonly email?: EmailRevealView;
}

interface NamedComment {
  readonly id: string;
  readonly version: number;
  readonly authorName: string;
}

type Unfit<Kind> = Omit<Kind, 'unused'>;

function toItem(
  { comment, article, inReplyTo, claim, history }: QueueRow,
  staff: Visitor,
  reasons: readonly DeclineReason[],
): QueueItemView {
  const decisions = decisionsFrom(comment.status, comment.previousStatus);
  // Approving what is published already says that the reports were looked at.
  const keep = comment.status === 'published' && comment.reports.length > 0;
  const inHand = claim && { by: claim.by, mine: claim.actorId === staff.id, until: claim.until };
  return {
    comment,
    article,
    inReplyTo,
    decisions: keep ? ['approve', ...decisions] : decisions,
    reasons: reasons.map(({ code, label }) => ({ code, label })),
    claim: inHand,
    history,
  };
}

function aboutPath({ subjectKind, subjectId }: AuditLine): string | null {
  if (subjectKind === 'ban') return withQuery(bansPath, { q: subjectId });
  return subjectKind === 'comment' ? moderatedCommentPath(subjectId) : null;
}

function toDoor(
  { slug, title, repliesOpen }: ArticleReference,
  last: AuditLine | null,
  stays: string | null,
): ArticleDoor {
  const act = last && { act: last.id, by: last.actor, action: last.action, at: last.at };
  return { slug, title, open: repliesOpen, last: act, stays };
}

function toEntry(line: AuditLine, undoable: boolean): LogEntryView {
  const { reason } = line.detail;
  return {
    id: line.id,
    at: line.at,
    who: line.actor,
    action: line.action,
    about: {
      label: `${line.subjectKind} ${line.subjectId.slice(0, 8)}`,
      href: aboutPath(line),
    },
    change: null,
    why: typeof reason === 'string' ? reason : null,
    undo: undoable ? { comment: line.subjectId, act: line.id } : null,
  };
}
