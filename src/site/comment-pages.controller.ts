import { Controller, Get, Param, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { ArticleQueries } from '../article/article.queries.js';
import { CommentQueries } from '../comment/comment.queries.js';
import { CommentGone, CommentMissing } from '../comment/comment.errors.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { withQuery } from './addresses.js';
import { threadsPerPage } from './reader-pages.js';
import { replyStatusPage } from './reply-status-page.js';
import { Sites } from './sites.js';

/** The address of a comment, and its author's own page. */
@Controller('comments')
@Public()
export class CommentPagesController {
  constructor(
    private readonly comments: CommentQueries,
    private readonly articles: ArticleQueries,
    private readonly sites: Sites,
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

  /** The link is the key: it is never cached, never a referrer, and the log knows only the route's pattern. */
  @Get(':id/status/:token')
  async status(@Param('id') id: string, @Param('token') token: string, @Res() reply: FastifyReply) {
    const own = await this.comments.ownReply(id, token);
    const [article] = await this.articles.byIds([own.articleId]);
    if (!article) throw new CommentMissing();
    return reply
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex')
      .type('text/html; charset=utf-8')
      .send(replyStatusPage(await this.sites.site(), { reply: own, article }));
  }
}
