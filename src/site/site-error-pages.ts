import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { articlePath } from '../article/article.view.js';
import { type ErrorPage, ErrorPages } from '../platform/http/error-pages.js';
import { Busy, CrossSite, SecondFactorFirst } from '../platform/http/refusals.js';
import { securityPath, signInPath } from './addresses.js';
import { editRefusalStatuses, type EditRefusalStatus, editRefusedPage } from './edit-refused-page.js';
import { errorPage } from './error-page.js';
import { preferredLanguage } from './preferred-language.js';
import { type RefusalStatus, replyRefusedPage } from './reply-refused-page.js';
import { readForm } from './reply-draft.js';
import { Sites } from './sites.js';

const refusals: readonly number[] = [400, 403, 404, 409, 410, 413, 415, 422, 429, 500, 503] satisfies RefusalStatus[];
const articleRoute = '/articles/:slug';
const replyRoute = `${articleRoute}/comments`;
const editRoute = '/comments/:id/status/:token/edit';
/** Refused before it was read, and not because the article is closed. */
const foreign = new CrossSite().code;
const secondFactorFirst = new SecondFactorFirst().code;
/** Refused before anything was done with it. Of any other failure on our side nobody knows how far it came. */
const nothingDone: readonly (string | undefined)[] = [new Busy().code, 'checker-away'];

/** Errors as pages, in the language of the article where it is about one, else in the reader's; a refused reply gets its text back. */
@Injectable()
export class SiteErrorPages extends ErrorPages {
  constructor(
    private readonly sites: Sites,
    private readonly articles: ArticleQueries,
  ) {
    super();
  }

  async render(page: ErrorPage): Promise<string> {
    const site = this.sites.offhand();
    if (page.route === replyRoute && page.method === 'POST' && page.code !== foreign)
      return this.refusedReply(page, nearest(page.status));
    if (page.route === editRoute && page.method === 'POST' && page.typed && isEditRefusal(page.status))
      return this.refusedEdit(page, page.status, page.typed);
    const isForeign = page.code === foreign;
    return errorPage(site, {
      status: page.status,
      foreign: isForeign,
      article: isForeign && page.route === replyRoute ? articlePath(page.params.slug ?? '') : null,
      lang: await this.languageFor(page),
      requestId: page.requestId,
      retryAfterSeconds: page.retryAfterSeconds ?? null,
    });
  }

  /** Whoever is not signed in and wants a staff page is shown the way in, and who must set up a second factor, to that. */
  override insteadOf({ status, method, code }: ErrorPage): string | null {
    if (method !== 'GET' && method !== 'HEAD') return null;
    if (code === secondFactorFirst) return securityPath;
    return status === 401 ? signInPath : null;
  }

  private refusedEdit(page: ErrorPage, status: EditRefusalStatus, typed: Readonly<Record<string, string>>): string {
    const { draft, lang } = readForm(typed);
    return editRefusedPage(this.sites.offhand(), {
      status,
      unsaved: nothingDone.includes(page.code),
      id: page.params.id ?? '',
      token: page.params.token ?? '',
      lang,
      typed: draft.comment,
      version: typed.version ?? '',
      retryAfterSeconds: page.retryAfterSeconds ?? null,
      requestId: page.requestId,
    });
  }

  private async languageFor({ route, params, status, acceptLanguage }: ErrorPage): Promise<string> {
    const readers = preferredLanguage(acceptLanguage);
    // Not while the database is busy or away.
    const ofArticle = route?.startsWith(articleRoute) && status !== 404 && status !== 429 && status < 500;
    return ofArticle ? this.articles.langOf(params.slug ?? '').catch(() => readers) : readers;
  }

  private async refusedReply(page: ErrorPage, status: RefusalStatus): Promise<string> {
    const slug = page.params.slug ?? '';
    const { draft, parentId, lang } = readForm(page.typed);
    return replyRefusedPage(this.sites.offhand(), {
      status,
      slug,
      article: await this.articles.forReplies(slug).catch(() => null),
      lang: lang ?? (await this.languageFor(page)),
      closed: page.code?.startsWith('replies-') ?? false,
      unsaved: nothingDone.includes(page.code),
      faults: page.faults,
      draft: page.typed ? draft : null,
      parentId,
      retryAfterSeconds: page.retryAfterSeconds ?? null,
      requestId: page.requestId,
    });
  }
}

function isEditRefusal(status: number): status is EditRefusalStatus {
  return (editRefusalStatuses as readonly number[]).includes(status);
}

function nearest(status: number): RefusalStatus {
  if (refusals.includes(status)) return status as RefusalStatus;
  return status >= 500 ? 500 : 400;
}
