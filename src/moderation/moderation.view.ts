import { type ArticleReference } from '../article/article.view.js';
import { type CommentStatus, type Decision, type ModeratedComment } from '../comment/comment.view.js';
import { type EarlierVersion } from '../comment/earlier-versions.queries.js';
import { type AuditLine } from '../platform/audit/audit-queries.js';

export { decisionOf } from './decision-actions.js';

export interface Decided {
  readonly id: string;
  readonly status: CommentStatus;
  /** The version to name in the next decision. */
  readonly version: number;
  readonly decision: Decision;
}

/** A row of the queue, complete enough to decide. Addresses are paths here; JSON makes them absolute. */
export interface QueueRow {
  readonly comment: ModeratedComment;
  readonly article: ArticleReference;
  /** Whom it answers; no name where that comment is not published (any more). */
  readonly inReplyTo: { readonly id: string; readonly name: string | null } | null;
}

/** The queue as JSON (see the contract in docs/api.md). */
export function toQueueItem({ comment, article }: QueueRow, absolute: (path: string) => string) {
  return {
    id: comment.id,
    version: comment.version,
    status: comment.status,
    createdAt: comment.createdAt.toISOString(),
    article: { id: article.id, slug: article.slug, title: article.title, url: absolute(article.path) },
    parentId: comment.parentId,
    author: { name: comment.author.name, website: comment.author.website },
    source: comment.source,
    html: comment.html,
    email: comment.email,
    person: comment.person,
    verdict: {
      status: comment.verdict.status,
      reasons: comment.verdict.reasons.map(({ rule, outcome, detail }) => ({ rule, outcome, detail })),
    },
    reason: comment.reason,
    earlierVersions: comment.earlierVersions,
    reports: comment.reports.map(({ reason, text, at }) => ({ reason, text, at: at.toISOString() })),
  };
}

/** One reply, with what it said before. */
export function toWholeQueueItem(
  row: QueueRow,
  versions: readonly EarlierVersion[],
  absolute: (path: string) => string,
) {
  return {
    ...toQueueItem(row, absolute),
    versions: versions.map(({ version, source, replacedAt }) => ({
      version,
      source,
      replacedAt: replacedAt.toISOString(),
    })),
  };
}

export function toLogItem(line: AuditLine) {
  return {
    id: line.id,
    at: line.at.toISOString(),
    actor: line.actor,
    action: line.action,
    subject: { kind: line.subjectKind, id: line.subjectId },
    detail: line.detail,
  };
}
