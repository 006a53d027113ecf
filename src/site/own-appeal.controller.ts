import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { AppealDto } from '../comment/comment.dto.js';
import { AppealClosed } from '../comment/comment.errors.js';
import { Appeals } from '../comment/appeals.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { ownReplyPath } from './addresses.js';
import { OwnReplyPages } from './own-reply-pages.js';
import { readForm } from './reply-draft.js';

const appealForm = new InputPipe(AppealDto);

/** An author appeals from their own page, whose link is the key. */
@Controller('comments/:id/status/:token/appeal')
@Public()
export class OwnAppealController {
  constructor(
    private readonly pages: OwnReplyPages,
    private readonly appeals: Appeals,
  ) {}

  @Post()
  @RouteConfig({ secretAddress: true })
  async appeal(
    @Param('id') id: string,
    @Param('token') token: string,
    @Body() fields: unknown,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').type('text/html; charset=utf-8');
    const { reply: said } = readForm(fields);
    try {
      await this.appeals.make(id, token, appealForm.transform(said, { type: 'body', data: undefined }));
      return reply.code(303).header('location', ownReplyPath(id, token)).send();
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof AppealClosed)) throw error;
      const appeal = { typed: textOf(said), faults: error instanceof InvalidInput ? error.faults : [] };
      return reply.code(error instanceof InvalidInput ? 422 : 409).send(await this.pages.status(id, token, { appeal }));
    }
  }
}

function textOf(said: unknown): string {
  const { text } = said as { text?: unknown };
  return typeof text === 'string' ? text : '';
}
