import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { CommentMissing, type TooManyReports } from '../comment/comment.errors.js';
import { CommentQueries } from '../comment/comment.queries.js';
import { InvalidInput } from '../platform/domain-error.js';
import { type ReportDraft, reportPage, type ReportSubject, reportThanksPage } from './report-page.js';
import { Sites } from './sites.js';

/** Composes the pages for reporting a comment. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly comments: CommentQueries,
    private readonly articles: ArticleQueries,
    private readonly sites: Sites,
  ) {}

  /** Throws CommentMissing for all but a published comment. */
  async form(id: string, draft: ReportDraft): Promise<string> {
    return reportPage(await this.sites.site(), await this.subject(id), draft);
  }

  /** The page once more, with what was typed. Throws CommentMissing. */
  async refused(id: string, fields: unknown, error: InvalidInput | TooManyReports): Promise<string> {
    const { text, reason } = { ...(fields as Record<string, unknown> | null) };
    return this.form(id, {
      typed: typeof text === 'string' ? text : '',
      reason: typeof reason === 'string' ? reason : null,
      faults: error instanceof InvalidInput ? error.faults : [],
      retryAfterSeconds: error instanceof InvalidInput ? null : error.retryAfterSeconds,
    });
  }

  /** Also when the comment is out of sight by now: the reader has done right. */
  async thanks(id: string): Promise<string> {
    const subject = await this.subject(id).catch(() => null);
    return reportThanksPage(await this.sites.site(), subject);
  }

  private async subject(id: string): Promise<ReportSubject> {
    const comment = await this.comments.publicOne(id);
    const [article] = await this.articles.byIds([comment.articleId]);
    if (!article) throw new CommentMissing();
    return { id, authorName: comment.authorName, html: comment.html, lang: article.lang };
  }
}
