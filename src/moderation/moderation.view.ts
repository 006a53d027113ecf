import { type ArticleReference } from '../article/article.view.js';
import {
  type AnsweredComment,
  type CommentStatus,
  type Decision,
  type ModeratedComment,
  type SenderHistory,
} from '../comment/comment.view.js';
import { type EarlierVersion } from '../comment/earlier-versions.queries.js';
import { type ModeratedPage } from '../comment/moderated-comments.queries.js';
import { type Page } from '../platform/page.js';
import { type AuditLine } from '../platform/audit/audit-queries.js';
import { type CommentClaim } from './comment-claim.entity.js';

export { decisionOf } from './decision-actions.js';

/** How a comment stands after an act about it. */
export interface Acted {
  readonly id: string;
  readonly status: CommentStatus;
  /** The version to name in the next act. */
  readonly version: number;
  /** The number of the entry in the record, by which it can be taken back. */
  readonly act: string;
}

export interface Decided extends Acted {
  readonly decision: Decision;
}

/** Let through and answered; `url` is a path. */
export interface Answered extends Decided {
  readonly reply: { readonly id: string; readonly url: string };
}

/** An act that was taken back. */
export interface Undone extends Acted {
  /** What it was, as the record says it. */
  readonly undone: string;
}

/** Somebody has a reply in hand. */
export interface Claim {
  readonly commentId: string;
  readonly actorId: string;
  readonly by: string;
  readonly until: Date;
}

export function toClaim(row: CommentClaim): Claim {
  return { commentId: row.commentId, actorId: row.actorId, by: row.actorName, until: row.expiresAt };
}

export function toClaimJson({ by, actorId, until }: Claim) {
  return { by, byId: actorId, until: until.toISOString() };
}

/** That somebody took a reply in hand, for whoever has it on their screen. */
export function toClaimedNews(claim: Claim) {
  return { id: claim.commentId, ...toClaimJson(claim) };
}

/** A decision, for whoever has the reply on their screen. */
export function toDecidedNews({ subjectId, actor, detail: { to, version } }: AuditLine) {
  return { id: subjectId, status: String(to), version: String(version), by: actor };
}

/** A row of the queue, complete enough to decide. Addresses are paths here; JSON makes them absolute. */
export interface QueueRow {
  readonly comment: ModeratedComment;
  readonly article: ArticleReference;
  /** What it answers. */
  readonly inReplyTo: AnsweredComment | null;
  /** Who has it in hand, if somebody has. */
  readonly claim: Claim | null;
  /** What became of other replies of its sender; null where that is not known (any more). */
  readonly history: SenderHistory | null;
}

export type QueuePage = Page<QueueRow> & Pick<ModeratedPage, 'searchedTo'>;

/** The queue as JSON (see the contract in docs/api.md). */
export function toQueueItem(
  { comment, article, inReplyTo, claim, history }: QueueRow,
  absolute: (path: string) => string,
) {
  return {
    id: comment.id,
    version: comment.version,
    status: comment.status,
    createdAt: comment.createdAt.toISOString(),
    article: { id: article.id, slug: article.slug, title: article.title, url: absolute(article.path) },
    parentId: comment.parentId,
    inReplyTo: inReplyTo && toAnsweredJson(inReplyTo),
    author: { name: comment.author.name, website: comment.author.website },
    source: comment.source,
    html: comment.html,
    email: comment.email,
    person: comment.person,
    history: history && toHistoryJson(history),
    verdict: {
      status: comment.verdict.status,
      reasons: comment.verdict.reasons.map(({ rule, outcome, detail }) => ({ rule, outcome, detail })),
    },
    reason: comment.reason,
    code: comment.code,
    earlierVersions: comment.earlierVersions,
    pinned: comment.pinned,
    threadClosed: comment.threadClosed,
    reports: comment.reports.map(({ reason, text, at }) => ({ reason, text, at: at.toISOString() })),
    reportReasons: comment.reportReasons.map(({ reason, count }) => ({ reason, count })),
    claim: claim && toClaimJson(claim),
  };
}

function toAnsweredJson({ id, name, status, excerpt }: AnsweredComment) {
  return { id, name, status, excerpt };
}

function toHistoryJson({ published, held, declined, spam, trash }: SenderHistory) {
  return { published, held, declined, spam, trash };
}

/** A line of the record about one reply; `undoable` is the one that can be taken back now. */
export interface ActLine {
  readonly line: AuditLine;
  readonly undoable: boolean;
}

function toActJson({ line: { id, at, actor, action, detail }, undoable }: ActLine) {
  const reason = typeof detail.reason === 'string' ? detail.reason : null;
  return { act: id, at: at.toISOString(), by: actor, action, reason, undoable };
}

/** One reply, with what it said before and what was done about it. */
export function toWholeQueueItem(
  row: QueueRow,
  versions: readonly EarlierVersion[],
  acts: readonly ActLine[],
  absolute: (path: string) => string,
) {
  return {
    ...toQueueItem(row, absolute),
    versions: versions.map(({ version, source, replacedAt, by, reason }) => ({
      version,
      source,
      replacedAt: replacedAt.toISOString(),
      by,
      reason,
    })),
    acts: acts.map(toActJson),
  };
}

/** How a reply stood before an act is for its undoing alone. */
export function toLogItem(line: AuditLine) {
  const { before: _, ...detail } = line.detail;
  return {
    id: line.id,
    at: line.at.toISOString(),
    actor: line.actor,
    action: line.action,
    subject: { kind: line.subjectKind, id: line.subjectId },
    detail,
  };
}
