import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { type ArticleReference } from '../article/article.view.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { countsAsArrival, type Visit } from './arrival.policy.js';
import { Arrivals } from './arrivals.js';
import { qrPng, qrSvg } from './qr-code.js';
import { shortPath } from './share-offer.js';
import { ShortLinkMissing } from './share.errors.js';
import { type Destination, toDestination } from './share.view.js';
import { readShortCode } from './short-code.js';
import { ShortCodes } from './short-codes.service.js';

/** What a short link does. Nothing but the code decides where it leads. */
@Injectable()
export class ShortLinks {
  constructor(
    private readonly codes: ShortCodes,
    private readonly articles: ArticleQueries,
    private readonly arrivals: Arrivals,
    private readonly origin: PublicOrigin,
  ) {}

  /** Where it leads; counts the arrival when the visit is one. Throws ShortLinkMissing, ArticleWithdrawn. */
  async follow(typed: string, visit: Visit): Promise<Destination> {
    const link = await this.named(typed);
    const destination = toDestination(link.code, await this.articleOf(link.articleId), this.origin);
    if (countsAsArrival(visit)) this.arrivals.note(link);
    return destination;
  }

  /** Where it leads, for somebody who only asks. Throws ShortLinkMissing, ArticleWithdrawn. */
  async inspect(typed: string): Promise<Destination> {
    const { code, articleId } = await this.named(typed);
    return toDestination(code, await this.articleOf(articleId), this.origin);
  }

  /** The link itself as a picture, the same for ever. Throws ShortLinkMissing. */
  async qrCode(typed: string, format: 'svg' | 'png'): Promise<string | Buffer> {
    const { code } = await this.named(typed);
    const url = this.origin.url(shortPath(code));
    return format === 'svg' ? qrSvg(url) : qrPng(url);
  }

  private async named(typed: string): Promise<{ code: string; articleId: string; target: string }> {
    const code = readShortCode(typed);
    const link = code === null ? null : await this.codes.behind(code);
    if (code === null || !link) throw new ShortLinkMissing();
    return { code, articleId: link.articleId, target: link.target };
  }

  /** As it is published now: by its present slug. */
  private async articleOf(id: string): Promise<ArticleReference> {
    const [article] = await this.articles.byIds([id]);
    if (!article) throw new ShortLinkMissing();
    return this.articles.forReplies(article.slug);
  }
}
