import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { AppealDecisions } from './appeal-decisions.service.js';
import { AppealsQueryDto, DecideAppealDto, UndoAppealDto } from './appeals.dto.js';
import { AppealsAtDesk } from './appeals-at-desk.queries.js';
import { toAppealItem } from './appeals.view.js';

/** What authors say against decisions, for programs. */
@Controller('api/v1/moderation/appeals')
@May('decide')
export class AppealsController {
  constructor(
    private readonly desk: AppealsAtDesk,
    private readonly decisions: AppealDecisions,
    private readonly origin: PublicOrigin,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async appeals(
    @Query(new InputPipe(AppealsQueryDto)) { state, limit, after }: AppealsQueryDto,
    @CurrentActor() actor: Actor,
  ) {
    const { items, next } = await this.desk.page(actor, state, limit, after);
    return { items: items.map((row) => toAppealItem(row, (path) => this.origin.url(path))), next };
  }

  @Post(':id/decisions')
  decide(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(DecideAppealDto)) decision: DecideAppealDto,
    @CurrentActor() actor: Actor,
  ) {
    return this.decisions.decide(actor, id, decision);
  }

  @Post(':id/undo')
  @HttpCode(200)
  undo(
    @Param('id', IdPipe) id: string,
    @Body(new InputPipe(UndoAppealDto)) seen: UndoAppealDto,
    @CurrentActor() actor: Actor,
  ) {
    return this.decisions.undo(actor, id, seen);
  }
}
