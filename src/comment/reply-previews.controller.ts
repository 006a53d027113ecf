import { Body, Controller, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
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
  async preview(@Param('slug') slug: string, @Body() fields: unknown, @Req() request: FastifyRequest) {
    return { html: await this.previews.preview(slug, fields, clientKeyOf(request)) };
  }
}
