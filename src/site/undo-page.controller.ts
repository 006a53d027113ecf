import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { UndoFormDto } from '../moderation/moderation.dto.js';
import { Undo } from '../moderation/undo.service.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { queuePath, withQuery } from './addresses.js';
import { ModerationPages } from './moderation-pages.js';

const form = new InputPipe(UndoFormDto);

/** Takes an act back, as a form. */
@Controller('moderation/comments/:id/undo')
@May('decide')
export class UndoPageController {
  constructor(
    private readonly undo: Undo,
    private readonly pages: ModerationPages,
  ) {}

  @Post()
  async takeBack(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    const { act, back } = form.transform(fields, { type: 'body', data: undefined });
    try {
      await this.undo.takeBack(staff, id, act);
      return reply
        .code(303)
        .header('location', withQuery(queuePath, { status: back, decided: id }))
        .send();
    } catch (error) {
      const notMade = await this.pages.notMade(staff, id, { reason: '', code: '', back }, error);
      if (!notMade) throw error;
      return reply.code(notMade.status).type('text/html; charset=utf-8').send(notMade.page);
    }
  }
}
