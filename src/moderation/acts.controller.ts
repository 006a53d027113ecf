import { Body, Controller, Param, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { UndoDto } from './moderation.dto.js';
import { Undo } from './undo.service.js';

/** What moderators do to a reply besides deciding about it, for programs. */
@Controller('api/v1/moderation/comments/:id')
@May('decide')
export class ActsController {
  constructor(private readonly undoing: Undo) {}

  @Post('undo')
  undo(@Param('id', IdPipe) id: string, @Body(new InputPipe(UndoDto)) { act }: UndoDto, @CurrentActor() actor: Actor) {
    return this.undoing.takeBack(actor, id, act);
  }
}
