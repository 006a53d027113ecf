import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { RevealEmailFormDto } from '../comment/email-reveals.dto.js';
import { EmailReveals } from '../comment/email-reveals.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { ModerationPages } from './moderation-pages.js';

const form = new InputPipe(RevealEmailFormDto);

/** The reveal as a form. The page that answers it is the only one with the address on it: a redirect would have to carry it. */
@Controller('moderation/comments/:id/email-reveals')
@May('reveal-emails')
export class EmailRevealsPageController {
  constructor(
    private readonly reveals: EmailReveals,
    private readonly pages: ModerationPages,
  ) {}

  @Post()
  async reveal(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    try {
      const why = form.transform(fields, { type: 'body', data: undefined });
      const shown = await this.reveals.show(staff, id, why);
      return reply.code(200).send(await this.pages.commentPage(staff, id, { email: { shown, typed: '', faults: [] } }));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const { reason } = { ...(fields as Record<string, unknown> | null) };
      const faults = error.faults.map(({ message }) => message);
      const typed = typeof reason === 'string' ? reason : '';
      return reply.code(422).send(await this.pages.commentPage(staff, id, { email: { shown: null, typed, faults } }));
    }
  }
}
