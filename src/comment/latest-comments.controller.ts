import { Controller, Get, Header, Query } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { cachedInFront } from '../platform/http/cached-in-front.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { Public } from '../platform/http/route-access.js';
import { toLatestJson } from './comment.json.js';
import { LatestQueries } from './latest.queries.js';
import { LatestCommentsQueryDto } from './live.dto.js';

/** The comments of the whole site, for programs. */
@Controller('api/v1/comments')
@Public()
export class LatestCommentsController {
  constructor(
    private readonly comments: LatestQueries,
    private readonly articles: ArticleQueries,
    private readonly origin: PublicOrigin,
  ) {}

  @Get()
  @Header('cache-control', cachedInFront)
  async latest(@Query(new InputPipe(LatestCommentsQueryDto)) query: LatestCommentsQueryDto) {
    const { items, next } = await this.comments.latest(query);
    const about = new Map((await this.articles.byIds(items.map((item) => item.articleId))).map((it) => [it.id, it]));
    const shown = items.flatMap(({ comment, articleId }) => {
      const article = about.get(articleId);
      return article ? [toLatestJson(comment, article, this.origin)] : [];
    });
    return { items: shown, next };
  }
}
