import { Injectable } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { ShareCounts } from './share-counts.service.js';
import { offersOf } from './share-offer.js';
import { type RecordShareDto } from './share.dto.js';
import { type CountedReason, type RecordedShare, toRecordedShare } from './share.view.js';
import { ShortCodes } from './short-codes.service.js';

/** What is known of whoever shares; it is counted and forgotten. */
export interface Sharer {
  readonly client: string;
  /** Another site's page sent it, so a reader's wish is not proved. */
  readonly crossSite: boolean;
}

/** Readers who say that they share. */
@Injectable()
export class ShareService {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly codes: ShortCodes,
    private readonly counts: ShareCounts,
    private readonly origin: PublicOrigin,
  ) {}

  /** Gives the link whether or not it counts. Throws ArticleMissing, ArticleWithdrawn. */
  async recordShare(slug: string, { target, lang }: RecordShareDto, sharer: Sharer): Promise<RecordedShare> {
    const article = await this.articles.forReplies(slug);
    const codes = await this.codes.codesFor(article.id);
    const offers = offersOf({ ...article, lang: lang ?? article.lang }, codes, this.origin);
    const offer = offers.find((each) => each.target.id === target);
    if (!offer) throw new Error(`The registry has no ${target}.`);
    return toRecordedShare(offer, await this.count(article.id, target, sharer), this.origin);
  }

  private async count(articleId: string, target: string, { client, crossSite }: Sharer): Promise<CountedReason> {
    if (crossSite) return 'cross-site';
    return (await this.counts.addShareOnce(articleId, target, client)) ? 'counted' : 'repeat';
  }
}
