import { asSafeHtml, type SafeHtml } from '../platform/safe-html.js';
import { type CommentStatus, type StoredStatus } from './comment-status.js';
import { type EditVerdict } from './edit-window.policy.js';
import { type RuleName } from './rules/rule-kinds.js';
import { type Verdict } from './rules/verdict.js';

export {
  type CommentStatus,
  commentStatuses,
  type Decision,
  decisions,
  decisionsFrom,
  type StoredStatus,
  storedStatuses,
} from './comment-status.js';

export const reportReasons = ['spam', 'abuse', 'illegal', 'off-topic', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What moderators look through: a status, or what readers have reported. */
export const queueViews = ['held', 'reported', 'published', 'declined', 'spam', 'trash'] as const;
export type QueueView = (typeof queueViews)[number];

/** What a moderator does with a thread besides deciding about its comments. */
export const marks = ['pin', 'unpin', 'close-thread', 'open-thread'] as const;
export type Mark = (typeof marks)[number];

/** Under one article, at a time. */
export const mostPinned = 3;

export interface PublicAuthor {
  readonly name: string;
  readonly website: string | null;
  /** Somebody who works here wrote it, signed in. */
  readonly badge: 'staff' | null;
  /** Path of a picture drawn from the name. */
  readonly avatar: string;
}

/** Whom a comment answers: for wherever it does not stand right below. */
export interface Answered {
  readonly id: string;
  /** Null when that comment was taken away. */
  readonly name: string | null;
}

/** What anybody may see of a published comment. */
export interface PublicComment {
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly inReplyTo: Answered | null;
  readonly removed: false;
  readonly author: PublicAuthor;
  readonly html: SafeHtml;
  readonly createdAt: Date;
  /** When its author changed it after it had been published. */
  readonly editedAt: Date | null;
  /** When a moderator changed its words, which its author has not changed since. */
  readonly editedByModeratorAt: Date | null;
  /** Shown before others. */
  readonly pinned: boolean;
  /** Whether moderators closed the thread at this comment, or somewhere above it. */
  readonly repliesClosed: 'here' | 'above' | null;
}

/** A comment that was taken away keeps its place, because what was replied to it is other people's words. */
export interface Tombstone {
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly removed: true;
}

export type ShownComment = PublicComment | Tombstone;

/** A top-level comment with its first replies, oldest first; children are found by `parentId`. */
export interface Thread {
  readonly comment: ShownComment;
  /** All published replies below it, at any depth. */
  readonly replyCount: number;
  readonly replies: { readonly items: readonly ShownComment[]; readonly next: string | null };
}

/** A whole address, for somebody who said why they need it. */
export interface RevealedEmail {
  readonly email: string;
}

/** That somebody of staff saw the address of a comment's author, for that author. */
export interface EmailReveal {
  readonly at: Date;
  /** Null where it was not meant for the author's eyes. */
  readonly reason: string | null;
}

/** What the author of a reply may see, by the signed link and by nothing else. */
export interface OwnReply {
  readonly id: string;
  readonly articleId: string;
  readonly status: 'held' | 'published' | 'declined' | 'withdrawn';
  readonly reason: string | null;
  /** Of the publisher's reasons for a decline. */
  readonly code: string | null;
  /** Rules that stopped it, as far as its author may know; empty once a moderator has decided. */
  readonly stoppedBy: readonly RuleName[];
  /** A rule put it where it is, and no moderator has looked yet. */
  readonly byRule: boolean;
  readonly authorName: string;
  readonly authorWebsite: string | null;
  readonly source: string;
  readonly html: SafeHtml;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  /** To name in an edit. */
  readonly version: number;
  readonly edit: EditVerdict;
}

/** What a moderator needs to decide. The address comes masked, from the private drawer. */
export interface ModeratedComment {
  readonly id: string;
  readonly version: number;
  readonly status: CommentStatus;
  readonly previousStatus: CommentStatus | null;
  readonly createdAt: Date;
  readonly articleId: string;
  readonly parentId: string | null;
  readonly author: { readonly name: string; readonly website: string | null };
  readonly source: string;
  readonly html: SafeHtml;
  readonly email: string;
  /** The same for replies from the same network within 30 days, and nothing that leads back to it. */
  readonly person: string | null;
  readonly verdict: Verdict;
  readonly reason: string | null;
  /** Of the publisher's reasons for a decline. */
  readonly code: string | null;
  /** How often its words were changed. */
  readonly earlierVersions: number;
  readonly pinned: boolean;
  /** Moderators take no more replies below it. */
  readonly threadClosed: boolean;
  /** Open ones, oldest first, and no more than somebody would read. */
  readonly reports: readonly OpenReport[];
  /** How many open ones there are, by reason, the most frequent first. */
  readonly reportReasons: readonly { readonly reason: ReportReason; readonly count: number }[];
}

export interface OpenReport {
  readonly reason: ReportReason;
  readonly text: string | null;
  readonly at: Date;
}

/** Of how many other replies of the same sender what became; counted as far as `mostCounted`. */
export interface SenderHistory {
  readonly published: number;
  readonly held: number;
  readonly declined: number;
  readonly spam: number;
  readonly trash: number;
}

/** What a comment answers, for a moderator: also when it is not published. */
export interface AnsweredComment {
  readonly id: string;
  /** Null when its author withdrew it. */
  readonly name: string | null;
  readonly status: StoredStatus;
  /** The beginning of what it says, in one line. */
  readonly excerpt: string;
}

/** The answer to a reply. `url` and `statusUrl` are paths. */
export interface SubmittedReply {
  readonly id: string;
  readonly status: 'held' | 'published';
  readonly url: string | null;
  readonly statusUrl: string;
}

/** A row of the view `public_comments`; the author and the text are null unless it is published. */
export interface ShownRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly root_id: string;
  readonly depth: number;
  readonly published: boolean;
  readonly author_name: string | null;
  readonly author_website: string | null;
  readonly html: string;
  readonly created_at: Date;
  readonly edited_at: Date | null;
  readonly by_staff: boolean;
  readonly staff_edited_at: Date | null;
  readonly pinned_at: Date | null;
  readonly replies_closed_at: Date | null;
}

/** Of `public_comments c`, for a ShownRow. */
export const shownColumns =
  'c.id, c.parent_id, c.root_id, c.depth, c.published, c.author_name, c.author_website, c.html, c.created_at, c.edited_at, c.by_staff, c.staff_edited_at, c.pinned_at, c.replies_closed_at';

/** `avatarOf` gives the path of a name's picture; `answered` is the name of whom it answers; `closed`, whether it takes no replies. */
export function toShownComment(
  row: ShownRow,
  avatarOf: (name: string) => string,
  answered: string | null,
  closed: boolean,
): ShownComment {
  const name = row.author_name;
  if (!row.published || name === null) return { id: row.id, parentId: row.parent_id, depth: row.depth, removed: true };
  return {
    id: row.id,
    parentId: row.parent_id,
    depth: row.depth,
    inReplyTo: row.parent_id === null ? null : { id: row.parent_id, name: answered },
    removed: false,
    author: {
      name,
      website: row.author_website,
      badge: row.by_staff ? 'staff' : null,
      avatar: avatarOf(name),
    },
    html: asSafeHtml(row.html),
    createdAt: row.created_at,
    editedAt: row.edited_at,
    editedByModeratorAt: row.staff_edited_at,
    pinned: row.pinned_at !== null,
    repliesClosed: closed ? (row.replies_closed_at === null ? 'above' : 'here') : null,
  };
}
