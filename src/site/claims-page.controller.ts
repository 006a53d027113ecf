import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { Claims } from '../moderation/claims.service.js';
import { ReleaseFormDto, TakeFormDto } from '../moderation/moderation.dto.js';
import { placeCalled } from '../moderation/queue-place.view.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { moderatedCommentPath, queueAt } from './addresses.js';
import { ModerationPages } from './moderation-pages.js';

/** Taking a reply in hand and letting it go, as forms. */
@Controller('moderation/comments/:id')
@May('decide')
export class ClaimsPageController {
  constructor(
    private readonly claims: Claims,
    private readonly pages: ModerationPages,
  ) {}

  /** Leads to the reply on its own page, where it is decided about. */
  @Post('claim')
  async take(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(TakeFormDto)) { back, takeOver }: TakeFormDto,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-store');
    try {
      await this.claims.take(staff, id, { takeOver });
      return reply.code(303).header('location', moderatedCommentPath(id)).send();
    } catch (error) {
      const notMade = await this.pages.notMade(staff, id, { reason: '', code: '', back }, error);
      if (!notMade) throw error;
      return reply.code(notMade.status).type('text/html; charset=utf-8').send(notMade.page);
    }
  }

  @Post('release')
  async letGo(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(ReleaseFormDto)) { back }: ReleaseFormDto,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    await this.claims.letGo(staff, id);
    return reply
      .code(303)
      .header('cache-control', 'no-store')
      .header('location', queueAt(placeCalled(back)))
      .send();
  }
}
