import { Body, Controller, Get, Header, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { articlePath } from '../article/article.view.js';
import { LeaveReplyFormDto } from '../comment/comment.dto.js';
import { CommentService } from '../comment/comment.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { type ArticleQuery, ReaderPages } from './reader-pages.js';
import { typedReply } from './reply-draft.js';

const replyForm = new InputPipe(LeaveReplyFormDto);
const html = 'text/html; charset=utf-8';
/** The same bytes for everybody, and never older than a glance. */
const shared = 'public, max-age=0, s-maxage=1, stale-while-revalidate=10';

/** The pages for readers. The form comes through the same verb as JSON does. */
@Controller()
@Public()
export class ReaderPagesController {
  constructor(
    private readonly pages: ReaderPages,
    private readonly comments: CommentService,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', shared)
  front(@Query('after') after: unknown) {
    return this.pages.front(typeof after === 'string' && after !== '' ? after : null);
  }

  @Get('articles/:slug')
  @Header('content-type', html)
  @Header('cache-control', shared)
  article(@Param('slug') slug: string, @Query() query: ArticleQuery) {
    return this.pages.article(slug, query);
  }

  /** Whoever lands here after a reload or by a typed address wanted the article. */
  @Get('articles/:slug/comments')
  backToArticle(@Param('slug') slug: string, @Res() reply: FastifyReply) {
    return reply
      .code(302)
      .header('location', `${articlePath(slug)}#comments`)
      .send();
  }

  @Post('articles/:slug/comments')
  async leaveReply(
    @Param('slug') slug: string,
    @Body() fields: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    try {
      const input = replyForm.transform(fields, { type: 'body', data: undefined });
      const left = await this.comments.leaveReply(slug, input, { client: clientKeyOf(request), idempotencyKey });
      return reply.code(303).header('location', left.statusUrl).send();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const { draft, parentId } = typedReply(fields);
      const page = await this.pages.article(slug, { replyTo: parentId }, { draft, faults: error.faults });
      return reply.code(422).type(html).send(page);
    }
  }
}
