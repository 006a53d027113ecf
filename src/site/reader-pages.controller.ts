import { Controller, Get, Header, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { cachedInFront } from '../platform/http/cached-in-front.js';
import { Public } from '../platform/http/route-access.js';
import { ArticleMoved, type ArticleQuery, formFor, ReaderPages } from './reader-pages.js';
import { RememberedReaders } from './remembered-readers.js';

const html = 'text/html; charset=utf-8';

/** The pages for readers. */
@Controller()
@Public()
export class ReaderPagesController {
  constructor(
    private readonly pages: ReaderPages,
    private readonly readers: RememberedReaders,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', cachedInFront)
  @Header('vary', 'accept-language')
  front(@Query('after') after: unknown, @Headers('accept-language') acceptLanguage: string | undefined) {
    return this.pages.front(typeof after === 'string' && after !== '' ? after : null, acceptLanguage);
  }

  @Get('articles/:slug')
  @Header('content-type', html)
  @Header('cache-control', cachedInFront)
  async article(
    @Param('slug') slug: string,
    @Query() query: ArticleQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      return await this.pages.articleAt(slug, query, formFor(this.readers.recognise(request, reply)));
    } catch (error) {
      if (!(error instanceof ArticleMoved)) throw error;
      return reply.code(301).header('location', error.path).send();
    }
  }
}
