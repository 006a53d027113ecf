import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { cachedInFront } from '../platform/http/cached-in-front.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { Public } from '../platform/http/route-access.js';
import { RepliesQueryDto, ThreadQueryDto } from './comment.dto.js';
import { toCommentJson, toReceiptJson, toThreadJson } from './comment.json.js';
import { type Thread } from './comment.view.js';
import { CommentService } from './comment.service.js';
import { ReplyInput } from './reply-input.service.js';
import { ThreadQueries } from './thread.queries.js';

/** Replies for programs; the same verbs as the form. */
@Controller('api/v1')
@Public()
export class CommentsController {
  constructor(
    private readonly service: CommentService,
    private readonly input: ReplyInput,
    private readonly threads: ThreadQueries,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('articles/:slug/comments')
  @Header('cache-control', cachedInFront)
  async thread(@Param('slug') slug: string, @Query(new InputPipe(ThreadQueryDto)) query: ThreadQueryDto) {
    const { pinned, items, next } = await this.threads.ofArticle(slug, query);
    const toJson = (thread: Thread) => toThreadJson(thread, this.origin);
    return { pinned: pinned.map(toJson), items: items.map(toJson), next };
  }

  @Get('comments/:id/replies')
  @Header('cache-control', cachedInFront)
  async replies(@Param('id', IdPipe) id: string, @Query(new InputPipe(RepliesQueryDto)) query: RepliesQueryDto) {
    const { items, next } = await this.threads.repliesTo(id, query.after, query.limit);
    return { items: items.map((comment) => toCommentJson(comment, this.origin)), next };
  }

  @Post('articles/:slug/comments')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  async leaveReply(
    @Param('slug') slug: string,
    @Body() fields: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    const from = { client: clientKeyOf(request), idempotencyKey };
    await this.service.admit(from);
    return toReceiptJson(await this.service.leaveReply(slug, await this.input.reply(fields), from), this.origin);
  }
}
