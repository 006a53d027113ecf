import { Body, Controller, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { clientKeyOf } from '../platform/http/client-address.js';
import { Public } from '../platform/http/route-access.js';
import { ReplyPreviews } from './reply-previews.service.js';

/** For the live preview, and for programs that offer one. */
@Controller('api/v1/articles/:slug/comments/preview')
@Public()
export class ReplyPreviewsController {
  constructor(private readonly previews: ReplyPreviews) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async preview(
    @Param('slug') slug: string,
    @Body() fields: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const html = await this.previews.preview(slug, fields, clientKeyOf(request));
    reply.header('vary', 'accept');
    if (!request.headers.accept?.startsWith('text/html')) return { html };
    // For a script that may make no markup of a text (Trusted Types), but may take a document in.
    reply.type('text/html; charset=utf-8');
    return html;
  }
}
