import { Body, Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { articlePath } from '../article/article.view.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { Public } from '../platform/http/route-access.js';
import { type ArticleQuery } from './reader-pages.js';
import { RememberedReaders } from './remembered-readers.js';
import { readForm } from './reply-draft.js';
import { ReplyForms } from './reply-forms.js';

/** Where the form under an article goes. It comes through the same verb as JSON does. */
@Controller('articles/:slug/comments')
@Public()
export class ReplyFormController {
  constructor(
    private readonly forms: ReplyForms,
    private readonly readers: RememberedReaders,
  ) {}

  /** Whoever lands here after a reload or by a typed address wanted the article. */
  @Get()
  backToArticle(@Param('slug') slug: string, @Res() reply: FastifyReply) {
    return reply
      .code(302)
      .header('location', `${articlePath(slug)}#comments`)
      .send();
  }

  @Post()
  async leaveReply(
    @Param('slug') slug: string,
    @Query() place: ArticleQuery,
    @Body() fields: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const from = { client: clientKeyOf(request), idempotencyKey };
    const outcome = await this.forms.take(slug, readForm(fields), place, from);
    reply.header('cache-control', 'no-store');
    if ('page' in outcome) return reply.code(outcome.status).type('text/html; charset=utf-8').send(outcome.page);
    this.readers.follow(request, reply, outcome.remember);
    return reply.code(303).header('location', outcome.leadsTo).send();
  }
}
