import { type ArticleReference } from '../article/article.view.js';
import { type EmailReveal, type OwnReply } from '../comment/comment.view.js';
import { type OwnAppeal } from '../comment/appeal.view.js';
import type { EarlierVersion } from '../comment/earlier-versions.queries.js';
import { type DeclineReason } from '../moderation/decline-reasons.queries.js';
import type { FieldFault } from '../platform/domain-error.js';
import { type RefusedAppeal } from './own-appeal.js';

/** What the page of an author's own reply shows. */
export interface ReplyStatusPageView {
  readonly reply: OwnReply;
  readonly article: Pick<ArticleReference, 'path' | 'title' | 'lang'>;
  /** The publisher's reason for a decline, as the table has it today. */
  readonly declined: DeclineReason | null;
  /** What it said before, the newest first. */
  readonly versions: readonly EarlierVersion[];
  /** The path of this page; what changes the reply lies below it. */
  readonly path: string;
  /** When somebody of staff saw the author's address, oldest first. */
  readonly reveals: readonly EmailReveal[];
  /** When the link ends. */
  readonly until: Date;
  readonly appeal: OwnAppeal;
  readonly refusedAppeal: RefusedAppeal | null;
  /** An edit that was not taken: what was typed, and why. */
  readonly refused: RefusedEdit | null;
}

export interface RefusedEdit {
  readonly typed: string;
  readonly faults: readonly FieldFault[];
  /** The reply changed under the author's hands. */
  readonly overtaken: boolean;
}
