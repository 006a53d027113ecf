import { Controller, Get, Param, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { ArticleQueries } from '../article/article.queries.js';
import { CommentQueries } from '../comment/comment.queries.js';
import { CommentGone } from '../comment/comment.errors.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { withQuery } from './addresses.js';
import { threadsPerPage } from './threads-on-page.js';

/** The address of a comment. */
@Controller('comments')
@Public()
export class CommentPagesController {
  constructor(
    private readonly comments: CommentQueries,
    private readonly articles: ArticleQueries,
  ) {}

  /** 302 to the page of the thread that holds it. */
  @Get(':id')
  async comment(@Param('id', IdPipe) id: string, @Res() reply: FastifyReply) {
    const { articleId, after } = await this.comments.placeOf(id, threadsPerPage);
    const [article] = await this.articles.byIds([articleId]);
    if (!article) throw new CommentGone();
    const page = withQuery(article.path, { after });
    return reply.code(302).header('location', `${page}#comment-${id}`).header('cache-control', 'no-cache').send();
  }
}
