import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { AppealDecisions } from '../moderation/appeal-decisions.service.js';
import { AppealsPageQueryDto, DecideAppealDto, UndoAppealDto } from '../moderation/appeals.dto.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { appealsPath, withQuery } from './addresses.js';
import { ModerationAppealsPages } from './moderation-appeals-pages.js';

const html = 'text/html; charset=utf-8';
const decideForm = new InputPipe(DecideAppealDto);
const undoForm = new InputPipe(UndoAppealDto);

/** Appeals at the desk, without script: links show, forms act. */
@Controller('moderation/appeals')
@May('decide')
export class ModerationAppealsController {
  constructor(
    private readonly pages: ModerationAppealsPages,
    private readonly decisions: AppealDecisions,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  appeals(@Query(new InputPipe(AppealsPageQueryDto)) query: AppealsPageQueryDto, @CurrentActor() staff: Visitor) {
    return this.pages.page(staff, query);
  }

  @Post(':id/decisions')
  decide(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    const decision = () => decideForm.transform(fields, { type: 'body', data: undefined });
    return this.answer(staff, reply, id, fields, () => this.decisions.decide(staff, id, decision()));
  }

  @Post(':id/undo')
  undo(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    const seen = () => undoForm.transform(fields, { type: 'body', data: undefined });
    return this.answer(staff, reply, id, fields, () => this.decisions.undo(staff, id, seen()));
  }

  private async answer(
    staff: Visitor,
    reply: FastifyReply,
    id: string,
    fields: unknown,
    act: () => Promise<unknown>,
  ): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    try {
      await act();
      return await reply
        .code(303)
        .header('location', withQuery(appealsPath, { decided: id }))
        .send();
    } catch (error) {
      const notMade = await this.pages.notMade(staff, id, fields, error);
      if (!notMade) throw error;
      return reply.code(notMade.status).type(html).send(notMade.page);
    }
  }
}
