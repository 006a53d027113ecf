import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { asSafeHtml } from '../platform/safe-html.js';
import { Settings } from '../platform/settings/settings.js';
import { CommentMissing } from './comment.errors.js';
import { CommentLinks } from './comment-links.js';
import { type StoredStatus } from './comment-status.js';
import { type OwnReply } from './comment.view.js';
import { editVerdict } from './edit-window.policy.js';
import { ruleKinds, type RuleName } from './rules/rule-kinds.js';
import { stops, type Verdict } from './rules/verdict.js';
import { editMinutes } from './reply-settings.js';

interface Row {
  readonly id: string;
  readonly article_id: string;
  readonly status: StoredStatus;
  readonly decision_reason: string | null;
  readonly decision_code: string | null;
  readonly verdict: Verdict;
  readonly author_name: string;
  readonly author_website: string | null;
  readonly source: string;
  readonly html: string;
  readonly version: number;
  readonly created_at: Date;
  readonly published_at: Date | null;
  readonly edited_at: Date | null;
  readonly answered: boolean;
}

/** A reply as its author sees it: by the signed link and by nothing else. */
@Injectable()
export class OwnReplyQueries implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly links: CommentLinks,
  ) {}

  onModuleInit(): void {
    this.settings.define(editMinutes);
  }

  /** Throws CommentMissing for a link that is not right, or not any more. */
  async open(commentId: string, token: string): Promise<OwnReply> {
    this.assertOwn(commentId, token);
    return this.read(this.db.manager, commentId, await this.editMinutes());
  }

  /** Of a link that opens. */
  openUntil(token: string): Date {
    return this.links.statusOpenUntil(token);
  }

  /** Throws CommentMissing. */
  assertOwn(commentId: string, token: string): void {
    if (!isId(commentId) || !this.links.opensStatus(commentId, token, this.clock.now())) throw new CommentMissing();
  }

  /** How long a published reply may be edited. Ask it before a transaction, not within: it takes a connection of its own. */
  editMinutes(): Promise<number> {
    return this.settings.get(editMinutes);
  }

  /** Also inside a transaction, where the answer decides. */
  async read(db: EntityManager, commentId: string, minutes: number): Promise<OwnReply> {
    const [row] = await db.query<Row[]>(
      `select id, article_id, status, decision_reason, decision_code, verdict, author_name, author_website, source, html,
              version, created_at, published_at, edited_at,
              exists (select 1 from comments below where below.parent_id = c.id and below.shown) as answered
         from comments c where c.id = $1`,
      [commentId],
    );
    if (!row) throw new CommentMissing();
    return toOwnReply(row, this.clock.now(), minutes);
  }
}

/** Spam and trash are words for moderators; to the author both are declined. */
const statusToAuthor: Record<StoredStatus, OwnReply['status']> = {
  held: 'held',
  published: 'published',
  declined: 'declined',
  spam: 'declined',
  trash: 'declined',
  withdrawn: 'withdrawn',
};

function byRule({ status, verdict }: Row): boolean {
  return status === verdict.status && status !== 'published';
}

function stoppedBy(row: Row): RuleName[] {
  if (!byRule(row)) return [];
  const stopping = row.verdict.reasons.filter(stops);
  const told = ruleKinds.filter(({ name, toldToAuthor }) => toldToAuthor && stopping.some(({ rule }) => rule === name));
  return told.map(({ name }) => name);
}

/** What somebody here wrote for whoever a rule stops, as long as only the rule has spoken. */
function writtenBy(row: Row): string | null {
  if (!byRule(row)) return null;
  return row.verdict.reasons.find((reason) => stops(reason) && reason.toAuthor)?.toAuthor ?? null;
}

function toOwnReply(row: Row, now: Date, minutes: number): OwnReply {
  const { status, published_at: publishedAt, answered } = row;
  return {
    id: row.id,
    articleId: row.article_id,
    status: statusToAuthor[status],
    reason: row.decision_reason ?? writtenBy(row),
    code: row.decision_code,
    stoppedBy: stoppedBy(row),
    byRule: byRule(row),
    authorName: row.author_name,
    authorWebsite: row.author_website,
    source: row.source,
    html: asSafeHtml(row.html),
    createdAt: row.created_at,
    editedAt: row.edited_at,
    version: row.version,
    edit: editVerdict({ status, publishedAt, answered, now, minutes }),
  };
}
