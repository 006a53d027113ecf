import { Body, Controller, Get, Header, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { Decisions } from '../moderation/decisions.service.js';
import { CommentPageQueryDto, DecideFormDto, QueuePageQueryDto } from '../moderation/moderation.dto.js';
import { placeCalled } from '../moderation/queue-place.view.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { queueAt } from './addresses.js';
import { ModerationPages } from './moderation-pages.js';
import { typedDecision } from './typed-decision.js';

const html = 'text/html; charset=utf-8';
const decisionForm = new InputPipe(DecideFormDto);

/** The moderators' desk, without script: links show, forms act. */
@Controller('moderation')
@May('decide')
export class ModerationPagesController {
  constructor(
    private readonly pages: ModerationPages,
    private readonly decisions: Decisions,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async queue(
    @Query(new InputPipe(QueuePageQueryDto)) { status, q, after, decided }: QueuePageQueryDto,
    @Headers('prefer') prefer: string | undefined,
    @CurrentActor() staff: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (prefer === 'return=minimal') return this.pages.answerPage(staff, { status, q }, decided ?? null);
    const notice = decided === undefined ? null : await this.pages.noticeAfter(staff, decided);
    const { page, fault } = await this.pages.queuePage(staff, { status, q }, after ?? null, notice);
    if (fault) reply.code(400);
    return page;
  }

  @Get('comments/:id')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async comment(
    @Param('id', IdPipe) id: string,
    @Query(new InputPipe(CommentPageQueryDto)) { done }: CommentPageQueryDto,
    @CurrentActor() staff: Visitor,
  ) {
    const notice = done === undefined ? null : await this.pages.noticeAfter(staff, id);
    return this.pages.commentPage(staff, id, { notice });
  }

  @May('read-the-log')
  @Get('log')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  log(@Query(new InputPipe(QueuePageQueryDto)) { after }: QueuePageQueryDto, @CurrentActor() staff: Visitor) {
    return this.pages.logPage(staff, after ?? null);
  }

  @Post('comments/:id/decisions')
  async decide(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    const typed = typedDecision(fields);
    try {
      const { back, ...decision } = decisionForm.transform(fields, { type: 'body', data: undefined });
      await this.decisions.decide(staff, id, decision);
      return reply
        .code(303)
        .header('location', queueAt(placeCalled(back), { decided: id }))
        .send();
    } catch (error) {
      const notMade = await this.pages.notMade(staff, id, typed, error);
      if (!notMade) throw error;
      return reply.code(notMade.status).type(html).send(notMade.page);
    }
  }
}
