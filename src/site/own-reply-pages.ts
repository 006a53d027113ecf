import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { AppealQueries } from '../comment/appeals.queries.js';
import { CommentMissing } from '../comment/comment.errors.js';
import { EarlierVersions } from '../comment/earlier-versions.queries.js';
import { EmailReveals } from '../comment/email-reveals.service.js';
import { OwnReplyQueries } from '../comment/own-reply.queries.js';
import { DeclineReasons } from '../moderation/decline-reasons.queries.js';
import { ownReplyPath } from './addresses.js';
import { type RefusedAppeal } from './own-appeal.js';
import { replyStatusPage } from './reply-status-page.js';
import { type RefusedEdit } from './reply-status-view.js';
import { Sites } from './sites.js';

/** What its author sent with the page and nobody could take. */
interface NotTaken {
  readonly edit?: RefusedEdit | null;
  readonly appeal?: RefusedAppeal | null;
}

/** Composes the page of an author's own reply. */
@Injectable()
export class OwnReplyPages {
  constructor(
    private readonly own: OwnReplyQueries,
    private readonly emails: EmailReveals,
    private readonly appeals: AppealQueries,
    private readonly articles: ArticleQueries,
    private readonly versions: EarlierVersions,
    private readonly reasons: DeclineReasons,
    private readonly sites: Sites,
  ) {}

  /** Throws CommentMissing for a link that is not right, or not any more. */
  async status(id: string, token: string, { edit = null, appeal = null }: NotTaken = {}): Promise<string> {
    const reply = await this.own.open(id, token);
    const [[article], reveals, versions, declined, standing] = await Promise.all([
      this.articles.byIds([reply.articleId]),
      this.emails.of(id),
      this.versions.of(id),
      reply.code === null ? null : this.reasons.named(reply.code),
      this.appeals.own(id),
    ]);
    if (!article) throw new CommentMissing();
    return replyStatusPage(await this.sites.site(), {
      reply,
      article,
      declined,
      versions,
      path: ownReplyPath(id, token),
      reveals,
      until: this.own.openUntil(token),
      appeal: standing,
      refusedAppeal: appeal,
      refused: edit,
    });
  }
}
