import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { ShareCounts } from './share-counts.service.js';
import { offersOf, type ShareOffer, type SharedArticle } from './share-offer.js';
import { type ShareBlock, type ShareSheet, toShareBlock, toShareSheet } from './share.view.js';
import { ShortCodes } from './short-codes.service.js';

/** Ways to share an article, the same for every visitor. */
@Injectable()
export class ShareQueries {
  constructor(
    private readonly codes: ShortCodes,
    private readonly counts: ShareCounts,
    private readonly articles: ArticleQueries,
    private readonly origin: PublicOrigin,
  ) {}

  /** For the page of a published article. None of these links counts anything when a crawler walks it. */
  async shareBlock(article: SharedArticle): Promise<ShareBlock> {
    const { copy, offers } = await this.offers(article);
    return toShareBlock(
      copy,
      offers.filter((offer) => offer !== copy),
    );
  }

  /** Throws ArticleMissing, ArticleWithdrawn. */
  async shareSheet(slug: string): Promise<ShareSheet> {
    const article = await this.articles.forReplies(slug);
    const [{ copy, offers }, totals] = await Promise.all([this.offers(article), this.counts.totals(article.id)]);
    return toShareSheet(copy, offers, totals, this.origin);
  }

  private async offers(article: SharedArticle): Promise<{ copy: ShareOffer; offers: ShareOffer[] }> {
    const offers = offersOf(article, await this.codes.codesFor(article.id), this.origin);
    const copy = offers.find(({ target }) => target.kind === 'copy');
    if (!copy) throw new Error('The registry has no target for the link itself.');
    return { copy, offers };
  }
}
