import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { May } from '../../account/abilities.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { IdPipe } from '../../platform/http/id-pipe.js';
import { InputPipe } from '../../platform/http/input-pipe.js';
import { PublicOrigin } from '../../platform/http/public-origin.js';
import { type Visitor } from '../../platform/http/visitors.js';
import { type BatchAct, toBatchJson, toWholeBatchJson } from './batch.view.js';
import { BatchesQueryDto, FreezeDto } from './batches.dto.js';
import { BatchesQueries } from './batches.queries.js';
import { Batches } from './batches.service.js';

/** One decision about all that a search finds, for programs. */
@Controller('api/v1/moderation/batches')
@May('decide-in-batches')
export class BatchesController {
  constructor(
    private readonly batches: Batches,
    private readonly queries: BatchesQueries,
    private readonly origin: PublicOrigin,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list(@Query(new InputPipe(BatchesQueryDto)) { limit, after }: BatchesQueryDto, @CurrentActor() actor: Visitor) {
    const { items, next } = await this.queries.page(actor, limit, after);
    return { items: items.map(toBatchJson), next };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor) {
    return this.seen(actor, id);
  }

  @Post()
  async freeze(@Body(new InputPipe(FreezeDto)) wanted: FreezeDto, @CurrentActor() actor: Visitor) {
    return this.seen(actor, await this.batches.freeze(actor, wanted));
  }

  @Post(':id/start')
  @HttpCode(202)
  start(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor) {
    return this.act(actor, id, 'start');
  }

  @Post(':id/stop')
  @HttpCode(202)
  stop(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor) {
    return this.act(actor, id, 'stop');
  }

  @Post(':id/undo')
  @HttpCode(202)
  undo(@Param('id', IdPipe) id: string, @CurrentActor() actor: Visitor) {
    return this.act(actor, id, 'undo');
  }

  private async act(actor: Visitor, id: string, act: BatchAct) {
    await this.batches.act(actor, id, act);
    return this.seen(actor, id);
  }

  private async seen(actor: Visitor, id: string) {
    return toWholeBatchJson(await this.queries.one(actor, id), (path) => this.origin.url(path));
  }
}
