import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { commentRendererVersion } from './comment-body.js';
import { type Verdict } from './rules/verdict.js';
import { type CommentStatus, type StoredStatus } from './comment-status.js';

/** A reader's reply. Its author's address is not here: see commenter-contact.entity.ts. */
@Entity('comments')
@Index('comments_thread_idx', ['articleId', 'id'], { where: 'shown and depth = 0' })
@Index('comments_replies_idx', ['rootId', 'id'], { where: 'shown and depth > 0' })
@Index('comments_parent_idx', ['parentId', 'shown'], { where: 'parent_id is not null' })
@Index('comments_published_idx', ['articleId', 'publishedAt', 'id'], { where: `status = 'published'` })
@Index('comments_latest_idx', ['publishedAt', 'id'], { where: `status = 'published'` })
@Index('comments_queue_idx', ['status', 'id'])
@Index('comments_article_queue_idx', ['articleId', 'status', 'id'])
@Index('comments_sender_idx', ['clientKey', 'status'], { where: 'client_key is not null' })
@Index('comments_reported_idx', ['id'], { where: 'open_reports > 0' })
@Index('comments_pinned_idx', ['articleId', 'pinnedAt'], { where: 'pinned_at is not null' })
@Index('comments_closed_idx', ['rootId'], { where: 'replies_closed_at is not null' })
@Index('comments_old_markup_idx', ['id'], { where: `renderer_version < ${commentRendererVersion}` })
@Check('comments_depth_check', 'depth >= 0 and (depth = 0) = (parent_id is null)')
@Check(
  'comments_author_name_check',
  `case when status = 'withdrawn' then author_name = '' else char_length(author_name) between 1 and 80 end`,
)
@Check('comments_author_website_check', 'char_length(author_website) <= 500')
@Check(
  'comments_source_check',
  `case when status = 'withdrawn' then source = '' else char_length(source) between 1 and 10000 end`,
)
@Check('comments_status_check', `status in ('held', 'published', 'declined', 'spam', 'trash', 'withdrawn')`)
@Check('comments_decision_code_check', 'char_length(decision_code) between 1 and 40')
@Check('comments_pinned_check', 'pinned_at is null or parent_id is null')
@Check('comments_shown_check', `status <> 'published' or shown`)
export class Comment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comments_pkey' })
  id: string;

  @Column('uuid', { name: 'article_id' })
  @ForeignKey('Article', { name: 'comments_article_fkey', onDelete: 'CASCADE' })
  articleId: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey('Comment', { name: 'comments_parent_fkey' })
  parentId: string | null;

  /** The top-level comment of this thread; a top-level comment is its own root. */
  @Column('uuid', { name: 'root_id' })
  @ForeignKey('Comment', { name: 'comments_root_fkey' })
  rootId: string;

  @Column('integer')
  depth: number;

  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('text', { name: 'author_website', nullable: true })
  authorWebsite: string | null;

  /** Left through the staff's own door; wears a badge. */
  @Column('boolean', { name: 'by_staff', default: false })
  byStaff: boolean;

  @Column('text')
  source: string;

  @Column('text')
  html: string;

  @Column('integer', { name: 'renderer_version' })
  rendererVersion: number;

  @Column('text')
  status: StoredStatus;

  @Column('text', { name: 'previous_status', nullable: true })
  previousStatus: CommentStatus | null;

  /** Published, or keeping its place because something below it is shown. */
  @Column('boolean')
  shown: boolean;

  /** Rises with every change; a decision names the one that it saw. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('jsonb')
  verdict: Verdict;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  /** One of the publisher's reasons for a decline, by its code. */
  @Column('text', { name: 'decision_code', nullable: true })
  decisionCode: string | null;

  /** A keyed digest of the client's network; cleared after 30 days. */
  @Column('bytea', { name: 'client_key', nullable: true })
  clientKey: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** When its author last changed it after somebody could have read it. */
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;

  /** Kept by a trigger on the reports, and by nobody else. */
  @Column({ type: 'integer', name: 'open_reports', default: 0, insert: false, update: false })
  readonly openReports?: number;

  /** When a moderator last changed its words, and its author has not since. */
  @Column('timestamptz', { name: 'staff_edited_at', nullable: true })
  staffEditedAt: Date | null;

  /** Shown before others, while it is published. */
  @Column('timestamptz', { name: 'pinned_at', nullable: true })
  pinnedAt: Date | null;

  /** Moderators take no more replies below it from then on. */
  @Column('timestamptz', { name: 'replies_closed_at', nullable: true })
  repliesClosedAt: Date | null;
}
