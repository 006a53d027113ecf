import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { EditClosed, StaleVersion } from '../comment/comment.errors.js';
import { OwnReplies } from '../comment/own-replies.service.js';
import { ReplyInput } from '../comment/reply-input.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { Public } from '../platform/http/route-access.js';
import { ownReplyPath } from './addresses.js';
import { OwnReplyPages } from './own-reply-pages.js';
import { refusedEdit } from './refused-edit.js';
import { readForm } from './reply-draft.js';

const statuses = new Map<unknown, number>([
  [InvalidInput, 422],
  [StaleVersion, 409],
  [EditClosed, 403],
]);

/**
 * An author's own page. The link is the key: it is never cached, never a referrer (see `secretAddress`), and the log knows only
 * the route's pattern. What is refused before the reply can be looked at gets its text back from SiteErrorPages.
 * GET shows, POST acts (a mail scanner that follows links changes nothing).
 */
@Controller('comments/:id/status/:token')
@Public()
export class OwnReplyController {
  constructor(
    private readonly pages: OwnReplyPages,
    private readonly replies: OwnReplies,
    private readonly input: ReplyInput,
  ) {}

  @Get()
  @RouteConfig({ secretAddress: true })
  async show(@Param('id') id: string, @Param('token') token: string, @Res() reply: FastifyReply) {
    return privately(reply).send(await this.pages.status(id, token));
  }

  @Post('edit')
  @RouteConfig({ secretAddress: true })
  async edit(
    @Param('id') id: string,
    @Param('token') token: string,
    @Body() fields: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const client = clientKeyOf(request);
    await this.replies.admit(client);
    try {
      await this.replies.edit(id, token, await this.input.edit(readForm(fields).reply), client);
      return back(reply, id, token);
    } catch (error) {
      const status = statuses.get((error as object).constructor);
      if (status === undefined) throw error;
      return privately(reply)
        .code(status)
        .send(await this.pages.status(id, token, { edit: refusedEdit(fields, error) }));
    }
  }

  @Post('withdraw')
  @RouteConfig({ secretAddress: true })
  async withdraw(@Param('id') id: string, @Param('token') token: string, @Res() reply: FastifyReply) {
    await this.replies.withdraw(id, token);
    return back(reply, id, token);
  }
}

function back(reply: FastifyReply, id: string, token: string): FastifyReply {
  return privately(reply).code(303).header('location', ownReplyPath(id, token)).send();
}

function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').type('text/html; charset=utf-8');
}
