import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { LiveComments } from './live-comments.js';
import { CommentEventsQueryDto } from './live.dto.js';

/** News of an article's comments as they happen. A stream waits at no door: it would keep its place for as long as it lasts. */
@Controller('api/v1/articles/:slug/comments/events')
export class CommentEventsController {
  constructor(private readonly live: LiveComments) {}

  /** A browser that comes again names where it was; that is later than what its page says. */
  @Public()
  @RouteConfig({ admission: 'exempt' })
  @Get()
  follow(
    @Param('slug') slug: string,
    @Query(new InputPipe(CommentEventsQueryDto)) { since }: CommentEventsQueryDto,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.live.follow(slug, lastEventId || since, request, reply);
  }
}
