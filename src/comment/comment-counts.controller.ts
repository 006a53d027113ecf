import { Controller, Get, Header, Query } from '@nestjs/common';
import { ArticleQueries } from '../article/article.queries.js';
import { cachedInFront } from '../platform/http/cached-in-front.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { CommentQueries } from './comment.queries.js';
import { CommentCountsQueryDto } from './live.dto.js';

/** How many comments many articles have: for a list on another site, in one call. */
@Controller('api/v1/comment-counts')
@Public()
export class CommentCountsController {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly comments: CommentQueries,
  ) {}

  @Get()
  @Header('cache-control', cachedInFront)
  async counts(@Query(new InputPipe(CommentCountsQueryDto)) { slugs }: CommentCountsQueryDto) {
    const found = await this.articles.bySlugs(slugs);
    const counts = await this.comments.countsFor(found.map((article) => article.id));
    return { items: found.map(({ id, slug }) => ({ slug, commentCount: counts.get(id) ?? 0 })) };
  }
}
