import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { CommentQueries } from '../comment/comment.queries.js';
import { cachedInFront } from '../platform/http/cached-in-front.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { Public } from '../platform/http/route-access.js';
import { ArticlesQueryDto } from './public-articles.dto.js';
import { toArticleJson, toSummaryJson } from './public-article.view.js';

/** Published articles for programs, with what other rooms know about them. */
@Controller('api/v1/articles')
@Public()
export class PublicArticlesController {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly comments: CommentQueries,
    private readonly origin: PublicOrigin,
  ) {}

  @Get()
  @Header('cache-control', cachedInFront)
  async list(@Query(new InputPipe(ArticlesQueryDto)) { limit, after }: ArticlesQueryDto) {
    const { items, next } = await this.articles.latest({ limit, ...(after === undefined ? {} : { after }) });
    const counts = await this.comments.countsFor(items.map((article) => article.id));
    return { items: items.map((article) => toSummaryJson(article, counts.get(article.id) ?? 0, this.origin)), next };
  }

  @Get(':slug')
  @Header('cache-control', cachedInFront)
  async one(@Param('slug') slug: string) {
    const article = await this.articles.bySlug(slug);
    const counts = await this.comments.countsFor([article.id]);
    return toArticleJson(article, counts.get(article.id) ?? 0, this.origin);
  }
}
