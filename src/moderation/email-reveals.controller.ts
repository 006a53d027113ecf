import { Body, Controller, Header, Param, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { RevealEmailDto } from '../comment/email-reveals.dto.js';
import { EmailReveals } from '../comment/email-reveals.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';

/** A POST although it reads: each time is an entry in the log. */
@Controller('api/v1/moderation/comments/:id/email-reveals')
@May('reveal-emails')
export class EmailRevealsController {
  constructor(private readonly reveals: EmailReveals) {}

  @Post()
  @Header('cache-control', 'no-store')
  reveal(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(RevealEmailDto)) why: RevealEmailDto,
    @CurrentActor() actor: Actor,
  ) {
    return this.reveals.show(actor, id, why);
  }
}
