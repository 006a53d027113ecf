import { Body, Controller, Param, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { ReplyInput } from '../comment/reply-input.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { Answers } from './answers.service.js';
import { Edits } from './edits.service.js';
import { Marks } from './marks.service.js';
import { MarkDto, UndoDto } from './moderation.dto.js';
import { Undo } from './undo.service.js';

/** What moderators do to a reply besides deciding about it, for programs. */
@Controller('api/v1/moderation/comments/:id')
@May('decide')
export class ActsController {
  constructor(
    private readonly edits: Edits,
    private readonly answers: Answers,
    private readonly marks: Marks,
    private readonly undoing: Undo,
    private readonly input: ReplyInput,
    private readonly origin: PublicOrigin,
  ) {}

  @Post('edits')
  async edit(@Param('id', IdPipe) id: string, @Body() fields: unknown, @CurrentActor() actor: Actor) {
    return this.edits.edit(actor, id, await this.input.editByStaff(fields));
  }

  @May('answer-as-staff')
  @Post('answers')
  async answer(@Param('id', IdPipe) id: string, @Body() fields: unknown, @CurrentActor() actor: Actor) {
    const { reply, ...decided } = await this.answers.answer(actor, id, await this.input.answer(fields));
    return { ...decided, reply: { id: reply.id, url: this.origin.url(reply.url) } };
  }

  @Post('marks')
  mark(@Param('id', IdPipe) id: string, @Body(new InputPipe(MarkDto)) mark: MarkDto, @CurrentActor() actor: Actor) {
    return this.marks.mark(actor, id, mark);
  }

  @Post('undo')
  undo(@Param('id', IdPipe) id: string, @Body(new InputPipe(UndoDto)) { act }: UndoDto, @CurrentActor() actor: Actor) {
    return this.undoing.takeBack(actor, id, act);
  }
}
