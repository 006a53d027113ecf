import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { Claims } from './claims.service.js';
import { TakeDto } from './moderation.dto.js';
import { toClaimJson } from './moderation.view.js';

/** Taking a reply in hand, and letting it go. */
@Controller('api/v1/moderation/comments/:id/claim')
@May('decide')
export class ClaimsController {
  constructor(private readonly claims: Claims) {}

  @Post()
  async take(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(TakeDto)) take: TakeDto,
    @CurrentActor() member: Visitor,
  ) {
    return toClaimJson(await this.claims.take(member, id, take));
  }

  @Delete()
  @HttpCode(204)
  async letGo(@Param('id', IdPipe) id: string, @CurrentActor() member: Visitor): Promise<void> {
    await this.claims.letGo(member, id);
  }
}
