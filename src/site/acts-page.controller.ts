import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { ReplyInput } from '../comment/reply-input.service.js';
import { Answers } from '../moderation/answers.service.js';
import { Edits } from '../moderation/edits.service.js';
import { Marks } from '../moderation/marks.service.js';
import { MarkDto, UndoDto } from '../moderation/moderation.dto.js';
import { Undo } from '../moderation/undo.service.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { ActForms } from './act-forms.js';

const markForm = new InputPipe(MarkDto);
const undoForm = new InputPipe(UndoDto);

/** What moderators do to a reply besides deciding about it, as forms. */
@Controller('moderation/comments/:id')
@May('decide')
export class ActsPageController {
  constructor(
    private readonly forms: ActForms,
    private readonly edits: Edits,
    private readonly answers: Answers,
    private readonly marks: Marks,
    private readonly undoing: Undo,
    private readonly input: ReplyInput,
  ) {}

  @Post('edits')
  edit(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    return this.forms.take({ act: 'edit', id, fields, staff, reply }, async (sent) =>
      this.edits.edit(staff, id, await this.input.editByStaff(sent)),
    );
  }

  @May('answer-as-staff')
  @Post('answers')
  answer(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    return this.forms.take({ act: 'answer', id, fields, staff, reply }, async (sent) =>
      this.answers.answer(staff, id, await this.input.answer(sent)),
    );
  }

  @Post('marks')
  mark(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    return this.forms.take({ act: 'mark', id, fields, staff, reply }, (sent) =>
      this.marks.mark(staff, id, markForm.transform(sent, { type: 'body', data: undefined })),
    );
  }

  @Post('undo')
  undo(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @CurrentActor() staff: Visitor,
    @Res() reply: FastifyReply,
  ) {
    return this.forms.take({ act: 'undo', id, fields, staff, reply }, (sent) =>
      this.undoing.takeBack(staff, id, undoForm.transform(sent, { type: 'body', data: undefined }).act),
    );
  }
}
